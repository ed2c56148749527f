package org.lectern.shared.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.shared.InvalidInput;

/** The parts of a form with a file, as a program sends them (RFC 7578). */
public final class MultipartForm {

    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70}))");
    private static final Pattern NAME = Pattern.compile("(?i)[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)filename=\"([^\"]*)\"");
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int MAX_PARTS = 20;
    private static final int MAX_BODY = UploadedFile.MAX_SIZE + 64 * 1024;
    private static final int MEGABYTE = 1024 * 1024;

    private record Part(String fileName, byte[] content) {}

    private final Map<String, Part> parts = new HashMap<>();

    /** Whether a body says that it is one: asked after who may, and before anything of it is read. */
    public static boolean isForm(String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /**
     * Reads no more than a file may have, with what stands around it.
     *
     * @throws InvalidInput if it is too much, no form, or not whole
     */
    public static MultipartForm read(InputStream body, String contentType) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BODY + 1);
        if (bytes.length > MAX_BODY) {
            throw new InvalidInput(UploadedFile.FIELD, "error.file-too-large", UploadedFile.MAX_SIZE / MEGABYTE);
        }
        return new MultipartForm(bytes, contentType);
    }

    /** @throws InvalidInput if it is no form, or not whole */
    public MultipartForm(byte[] body, String contentType) {
        Matcher boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (!boundary.find()) {
            throw new InvalidInput(UploadedFile.FIELD, "error.file-missing");
        }
        // One character for each byte: what is found is cut out of the bytes themselves.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String mark = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        int at = text.indexOf(mark);
        while (at >= 0 && !text.startsWith("--", at + mark.length()) && parts.size() < MAX_PARTS) {
            int next = text.indexOf("\r\n" + mark, at + mark.length());
            int head = text.indexOf(END_OF_HEAD, at);
            if (next < 0 || head < 0 || head > next) {
                throw new InvalidInput(UploadedFile.FIELD, "error.file-broken");
            }
            read(text.substring(at + mark.length(), head), body, head + END_OF_HEAD.length(), next);
            at = next + 2;
        }
    }

    private void read(String head, byte[] body, int from, int to) {
        Matcher name = NAME.matcher(head);
        if (name.find()) {
            Matcher file = FILE_NAME.matcher(head);
            String fileName = file.find()
                    ? new String(file.group(1).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                    : null;
            parts.putIfAbsent(
                    name.group(1), new Part(fileName, java.util.Arrays.copyOfRange(body, from, Math.max(from, to))));
        }
    }

    /** @throws InvalidInput if there is no such part */
    public UploadedFile file(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new InvalidInput(name, "error.file-missing");
        }
        return new UploadedFile(part.fileName(), part.content());
    }

    /**
     * The id that a field holds; null where it is blank.
     *
     * @param fault the key of what is told where it holds something else
     */
    public Long id(String name, String fault) {
        String said = text(name).map(String::strip).orElse("");
        if (!said.matches("[0-9]{0,18}")) {
            throw new InvalidInput(name, fault);
        }
        return said.isEmpty() ? null : Long.valueOf(said);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(parts.get(name)).map(part -> new String(part.content(), StandardCharsets.UTF_8));
    }
}
