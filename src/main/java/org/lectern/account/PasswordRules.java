package org.lectern.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.shared.InvalidInput;

/**
 * What makes a password good enough: its length, and that nobody would try it first. No rules about kinds of
 * characters: they make passwords worse.
 */
public final class PasswordRules {

    /** In characters. */
    public static final int SHORTEST = 8;

    /** In UTF-16 units. */
    public static final int LONGEST = 1000;

    /** So many characters must be left when the words everybody here knows are taken away. */
    private static final int LEFT_OVER = 4;

    private static final int SHORTEST_WORD = 3;

    private static final Set<String> COMMON = common();

    private static final Set<String> OURS = Set.of(
            "lectern",
            "humanrights",
            "human",
            "rights",
            "training",
            "course",
            "coordinator",
            "trainer",
            "trainee",
            "admin",
            "administrator",
            "password",
            "passwort",
            "welcome",
            "police",
            "prosecutor",
            "judge",
            "renquan",
            "peixun",
            "jidi",
            "mima",
            "人权",
            "培训",
            "教育",
            "基地",
            "密码",
            "课程",
            "协调员",
            "讲师",
            "学员",
            "管理员",
            "公安",
            "检察",
            "法院");

    private PasswordRules() {}

    /**
     * Refuses a password that is too short, that many people use, or that is made of words around it.
     *
     * @param field the name of the field, for the refusal
     * @param around the e-mail address and the name of the account
     * @throws InvalidInput if it is refused
     */
    public static void check(String field, String password, String... around) {
        if (password == null || password.isEmpty()) {
            throw new InvalidInput(field, "error.required");
        }
        if (password.length() > LONGEST) {
            throw new InvalidInput(field, "error.too-long", LONGEST);
        }
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new InvalidInput(field, "error.password-short", SHORTEST);
        }
        String plain = plain(password);
        if (COMMON.contains(plain) || plain.codePoints().distinct().count() < LEFT_OVER) {
            throw new InvalidInput(field, "error.password-common");
        }
        String rest = plain;
        for (String word :
                words(around).sorted((a, b) -> b.length() - a.length()).toList()) {
            rest = rest.replace(word, "");
        }
        boolean cut = rest.length() < plain.length();
        if (cut && rest.codePoints().filter(Character::isLetter).count() < LEFT_OVER) {
            throw new InvalidInput(field, "error.password-context");
        }
    }

    private static Stream<String> words(String... around) {
        Stream<String> own = Arrays.stream(around)
                .filter(text -> text != null)
                .flatMap(text -> Stream.concat(
                        Stream.of(plain(text)), Arrays.stream(plain(text).split("[^\\p{L}\\p{N}]+"))))
                .filter(word ->
                        word.length() >= SHORTEST_WORD || word.codePoints().anyMatch(Character::isIdeographic))
                .filter(word -> !word.isEmpty());
        return Stream.concat(OURS.stream(), own);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Set<String> common() {
        try (var in = new BufferedReader(new InputStreamReader(
                PasswordRules.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
