package org.lectern.shared;

import java.util.Locale;
import java.util.Optional;

/** The two languages of the product. Exactly these are accepted, whatever a request says. */
public enum Language {
    EN("en", Locale.ENGLISH),
    ZH_CN("zh-CN", Locale.SIMPLIFIED_CHINESE);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** The BCP 47 tag: {@code en} or {@code zh-CN}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    public boolean isChinese() {
        return this == ZH_CN;
    }

    /** The text in this language; the other one where it is missing. */
    public String choose(String english, String chinese) {
        String first = isChinese() ? chinese : english;
        String second = isChinese() ? english : chinese;
        return first == null || first.isBlank() ? second : first;
    }

    public static Optional<Language> byTag(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The language for a locale a browser asks for: Chinese for any Chinese, else English. */
    public static Language nearest(Locale locale) {
        return locale != null && "zh".equals(locale.getLanguage()) ? ZH_CN : EN;
    }
}
