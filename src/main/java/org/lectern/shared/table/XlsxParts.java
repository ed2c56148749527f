package org.lectern.shared.table;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DataFormatException;

/**
 * The parts of a workbook, inflated within limits: what swells, holds macros or reaches for other files is refused
 * before any of it is read.
 */
final class XlsxParts {

    static final int MAX_PARTS = 500;

    /** Of all parts together, in bytes. */
    static final long MAX_INFLATED = 120L * 1024 * 1024;

    /** A small file may be all blanks; a large one that shrinks more than this is made to harm. */
    static final int MAX_RATIO = 100;

    private static final long RATIO_MATTERS_FROM = 8L * 1024 * 1024;

    private final Map<String, byte[]> parts = new HashMap<>();

    private XlsxParts() {}

    static XlsxParts of(byte[] content) {
        XlsxParts parts = new XlsxParts();
        long inflated = 0;
        try {
            ZipParts zip = new ZipParts(content);
            List<ZipParts.Entry> entries = zip.entries();
            if (entries.size() > MAX_PARTS) {
                throw Table.refusal("error.file-bomb");
            }
            entries.forEach(entry -> requireHarmless(entry.name().toLowerCase(Locale.ROOT), entry.encrypted()));
            for (ZipParts.Entry entry : entries) {
                long room = MAX_INFLATED - inflated;
                byte[] part = zip.inflate(entry, size -> requireRoom(size, room, content.length));
                inflated += part.length;
                String name = entry.name().toLowerCase(Locale.ROOT);
                if (isRead(name)) {
                    parts.parts.put(name, part);
                }
            }
        } catch (DataFormatException | IndexOutOfBoundsException | BufferUnderflowException e) {
            throw Table.refusal("error.file-broken");
        }
        if (!parts.parts.containsKey("xl/workbook.xml")) {
            throw Table.refusal("error.file-type");
        }
        return parts;
    }

    private static void requireRoom(int size, long room, int packed) {
        boolean swells = size > RATIO_MATTERS_FROM && size / MAX_RATIO > packed;
        if (size > room || swells) {
            throw Table.refusal("error.file-bomb");
        }
    }

    private static void requireHarmless(String name, boolean encrypted) {
        if (encrypted) {
            throw Table.refusal("error.file-protected");
        }
        if (name.contains("vbaproject") || name.startsWith("xl/macrosheets/") || name.startsWith("xl/activex/")) {
            throw Table.refusal("error.file-macros");
        }
        if (name.startsWith("xl/externallinks/") || name.startsWith("xl/connections")) {
            throw Table.refusal("error.file-links");
        }
        if (name.startsWith("encryptedpackage") || name.startsWith("/") || name.contains("..")) {
            throw Table.refusal("error.file-broken");
        }
    }

    private static boolean isRead(String name) {
        return name.equals("xl/workbook.xml")
                || name.equals("xl/_rels/workbook.xml.rels")
                || name.equals("xl/sharedstrings.xml")
                || name.equals("xl/styles.xml")
                || name.startsWith("xl/worksheets/");
    }

    /** The part; null where the workbook has none of this name. */
    InputStream part(String name) {
        byte[] part = parts.get(name.toLowerCase(Locale.ROOT));
        return part == null ? null : new ByteArrayInputStream(part);
    }
}
