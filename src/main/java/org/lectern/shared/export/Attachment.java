package org.lectern.shared.export;

import java.nio.charset.StandardCharsets;

/** The name of a file that is downloaded, as RFC 6266 has it: for old clients in ASCII, for the others as it is. */
public final class Attachment {

    private static final int MAX_LENGTH = 120;
    private static final String ALLOWED_AS_IS = "!#$&+-.^_`|~";

    private Attachment() {}

    /**
     * The value of {@code Content-Disposition}. Whatever could end the header or leave the folder is made an
     * underscore.
     */
    public static String named(String fileName) {
        StringBuilder safe = new StringBuilder();
        fileName.codePoints()
                .limit(MAX_LENGTH)
                .map(c -> Character.isISOControl(c) || "\"\\/:*?<>|%;".indexOf(c) >= 0 ? '_' : c)
                .forEach(safe::appendCodePoint);
        String ascii = safe.codePoints()
                .map(c -> c < 0x7F ? c : '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + percentEncoded(safe.toString());
    }

    private static String percentEncoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || ALLOWED_AS_IS.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(String.format("%02X", (int) c));
            }
        }
        return encoded.toString();
    }
}
