package org.lectern.shared.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.poi.openxml4j.util.ZipArchiveThresholdInputStream;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * The parts of a workbook, in memory and within limits: what swells, holds macros or reaches for other files is refused
 * by its directory, before any of it is inflated. A directory that lies gives parts cut short, and POI's own guard
 * watches the inflating.
 */
final class WorkbookZip extends ZipFileZipEntrySource {

    static final int MAX_PARTS = 500;

    /** Of all parts together, in bytes. */
    static final long MAX_INFLATED = 64L * 1024 * 1024;

    /** A small part may be all blanks; a large one that shrinks more than this is made to harm. */
    static final int MAX_RATIO = 100;

    private static final long RATIO_MATTERS_FROM = 8L * 1024 * 1024;

    /** Of a part that becomes a tree in memory, many times its size; rows and texts are streamed. */
    private static final long MAX_TREE = 8L * 1024 * 1024;

    static {
        ZipSecureFile.setMaxFileCount(MAX_PARTS);
        ZipSecureFile.setMaxEntrySize(MAX_INFLATED);
        ZipSecureFile.setGraceEntrySize(RATIO_MATTERS_FROM);
        ZipSecureFile.setMinInflateRatio(1.0 / MAX_RATIO);
    }

    private final ZipFile zip;

    private WorkbookZip(ZipFile zip) {
        super(zip);
        this.zip = zip;
    }

    static WorkbookZip of(byte[] content) throws IOException {
        WorkbookZip parts = new WorkbookZip(ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get());
        List<ZipArchiveEntry> entries = Collections.list(parts.zip.getEntries());
        requireFew(entries);
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (entry.getGeneralPurposeBit().usesEncryption() || name.startsWith("encryptedpackage")) {
                throw Table.refusal("error.file-protected");
            }
            requireHarmless(name);
            if (name.startsWith("/") || name.contains("..") || !names.add(name)) {
                throw Table.refusal("error.file-broken");
            }
        }
        if (!names.contains("[content_types].xml")) {
            throw Table.refusal("error.file-type");
        }
        return parts;
    }

    private static void requireFew(List<ZipArchiveEntry> entries) {
        long inflated = 0;
        boolean swells = false;
        for (ZipArchiveEntry entry : entries) {
            inflated += Math.max(0, entry.getSize());
            swells |= entry.getSize() > RATIO_MATTERS_FROM && entry.getSize() / MAX_RATIO > entry.getCompressedSize();
        }
        if (entries.size() > MAX_PARTS || inflated > MAX_INFLATED || swells) {
            throw Table.refusal("error.file-bomb");
        }
    }

    /** @param what the name of a part, or what it says that it holds */
    static void requireHarmless(String what) {
        String lower = what.toLowerCase(Locale.ROOT);
        if (List.of("vbaproject", "macroenabled", "macrosheet", "activex").stream()
                .anyMatch(lower::contains)) {
            throw Table.refusal("error.file-macros");
        }
        if (lower.contains("externallink") || lower.contains("connections")) {
            throw Table.refusal("error.file-links");
        }
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        if (entry.getSize() > MAX_TREE && !isStreamed(entry.getName().toLowerCase(Locale.ROOT))) {
            throw Table.refusal("error.file-bomb");
        }
        return BoundedInputStream.builder()
                .setInputStream(new ZipArchiveThresholdInputStream(super.getInputStream(entry)))
                .setMaxCount(entry.getSize())
                .get();
    }

    private static boolean isStreamed(String name) {
        return name.equals("xl/sharedstrings.xml") || name.startsWith("xl/worksheets/") && name.endsWith(".xml");
    }
}
