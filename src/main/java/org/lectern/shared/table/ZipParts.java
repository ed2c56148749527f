package org.lectern.shared.table;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a zip by its directory, in memory and within limits. The stream reader of the JDK stumbles over archives that
 * were written as a stream themselves, as spreadsheets of this program are.
 */
final class ZipParts {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int BUFFER = 64 * 1024;

    private final ByteBuffer zip;

    ZipParts(byte[] content) {
        zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A part as the directory lists it. */
    record Entry(String name, boolean encrypted, int method, int packed, int offset) {}

    /** Says when a part has become larger than it may. */
    interface Limit {
        void check(int inflated);
    }

    /** @throws IndexOutOfBoundsException if the directory is not where it should be */
    List<Entry> entries() {
        int end = zip.limit() - END_LENGTH;
        int lowest = Math.max(0, end - MAX_COMMENT);
        while (end >= lowest && zip.getInt(end) != END) {
            end--;
        }
        if (end < lowest) {
            throw new IndexOutOfBoundsException("no directory");
        }
        int number = zip.getShort(end + 10) & 0xFFFF;
        int at = zip.getInt(end + 16);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            if (zip.getInt(at) != ENTRY) {
                throw new IndexOutOfBoundsException("no entry");
            }
            int nameLength = zip.getShort(at + 28) & 0xFFFF;
            byte[] name = new byte[nameLength];
            zip.get(at + ENTRY_LENGTH, name);
            entries.add(new Entry(
                    new String(name, StandardCharsets.UTF_8),
                    (zip.getShort(at + 8) & 1) != 0,
                    zip.getShort(at + 10),
                    zip.getInt(at + 20),
                    zip.getInt(at + 42)));
            at += ENTRY_LENGTH + nameLength + (zip.getShort(at + 30) & 0xFFFF) + (zip.getShort(at + 32) & 0xFFFF);
        }
        return entries;
    }

    /**
     * The bytes of a part, asking the limit as they swell.
     *
     * @throws DataFormatException if they cannot be inflated
     */
    byte[] inflate(Entry entry, Limit limit) throws DataFormatException {
        int local = entry.offset();
        if (zip.getInt(local) != LOCAL) {
            throw new DataFormatException("no part");
        }
        int from = local + LOCAL_LENGTH + (zip.getShort(local + 26) & 0xFFFF) + (zip.getShort(local + 28) & 0xFFFF);
        int rest = zip.limit() - from;
        int packed = entry.packed() < 0 || entry.packed() > rest ? rest : entry.packed();
        if (entry.method() == STORED) {
            byte[] stored = new byte[packed];
            zip.get(from, stored);
            limit.check(packed);
            return stored;
        }
        if (entry.method() != DEFLATED) {
            throw new DataFormatException("method " + entry.method());
        }
        return inflate(from, packed, limit);
    }

    private byte[] inflate(int from, int packed, Limit limit) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip.array(), from, packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new DataFormatException("too short");
                }
                out.write(buffer, 0, read);
                limit.check(out.size());
            }
            return out.toByteArray();
        } finally {
            inflater.end();
        }
    }
}
