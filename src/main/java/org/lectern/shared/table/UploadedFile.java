package org.lectern.shared.table;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lectern.shared.InvalidInput;

/**
 * A file somebody sent. Its name is shown and never used as a path; what it is, its bytes say.
 *
 * @param name as the browser gave it, shortened and without anything that is no plain text
 */
public record UploadedFile(String name, byte[] content) {

    /** In bytes. */
    public static final int MAX_SIZE = 10 * 1024 * 1024;

    public static final String FIELD = "file";

    private static final int NAME_LENGTH = 120;
    private static final int MEGABYTE = 1024 * 1024;

    public UploadedFile {
        name = shown(name);
    }

    /** @throws InvalidInput if there is nothing in it, or too much */
    public void requireSize() {
        if (content.length == 0) {
            throw new InvalidInput(FIELD, "error.file-empty");
        }
        if (content.length > MAX_SIZE) {
            throw new InvalidInput(FIELD, "error.file-too-large", MAX_SIZE / MEGABYTE);
        }
    }

    /** What tells the same file sent twice. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shown(String raw) {
        String last = raw == null ? "" : raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1);
        StringBuilder plain = new StringBuilder();
        last.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || " ._-()（）".indexOf(c) >= 0)
                .limit(NAME_LENGTH)
                .forEach(plain::appendCodePoint);
        String name = plain.toString().strip();
        return name.length() > NAME_LENGTH ? name.substring(0, NAME_LENGTH) : name;
    }
}
