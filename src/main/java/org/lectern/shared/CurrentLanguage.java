package org.lectern.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Locale;

/** The language of this request: what the address says, else the account, the cookie, the browser. */
@RequestScoped
@Named("language")
public class CurrentLanguage {

    private Language language = Language.EN;

    public Language get() {
        return language;
    }

    public void set(Language chosen) {
        language = chosen;
    }

    public String getTag() {
        return language.tag();
    }

    public Locale getLocale() {
        return language.locale();
    }

    public boolean isChinese() {
        return language.isChinese();
    }

    /** The text in the language of the request; the other one where it is missing. For pages and read models. */
    public String choose(String english, String chinese) {
        return language.choose(english, chinese);
    }
}
