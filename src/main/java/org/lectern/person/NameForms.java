package org.lectern.person;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.lectern.shared.PlainText;

/**
 * What a name is sorted, found and compared by. Chinese names are read as names: 曾 is zeng and 尉迟 yu chi, which the
 * collator of the JDK and a plain transliteration get wrong.
 *
 * @param fullName the name as written, with every kind of middle dot made U+00B7
 * @param sort pinyin or Latin letters without accents, in lower case: {@code zeng xiao ming}
 * @param initials the first letters, as people type them to search: {@code zxm}
 * @param norm what two spellings of one name have in common
 */
public record NameForms(String fullName, String sort, String initials, String norm) {

    static final int SORT_LENGTH = 200;
    static final int INITIALS_LENGTH = 40;
    static final int NORM_LENGTH = 100;

    /** Kept, since building it takes a tenth of a second; reading is safe for threads. */
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");

    private static final String DOTS = "[\u00B7\u2022\u2027\u22C5\u30FB\uFF65\u0387]";

    public static NameForms of(String name) {
        String fullName = plain(name);
        String sort = cut(latin(fullName), SORT_LENGTH);
        return new NameForms(fullName, sort, cut(initials(sort), INITIALS_LENGTH), normOf(fullName));
    }

    /** What two spellings of one name have in common, without the cost of reading it aloud. */
    public static String normOf(String name) {
        return cut(PlainText.norm(plain(name)), NORM_LENGTH);
    }

    private static String plain(String name) {
        return name.replaceAll("\\s*" + DOTS + "\\s*", "\u00B7").replaceAll("\\s+", " ");
    }

    /** Chinese read as pinyin, Latin letters without accents, words parted by one space. */
    static String latin(String text) {
        String letters = PINYIN.transliterate(text.replace("\u00B7", " ")).strip();
        String words = letters.replaceAll("[^\\p{L}\\p{N}']+", " ").strip();
        return words.isEmpty() ? letters : words;
    }

    private static String initials(String sort) {
        return Arrays.stream(sort.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
