package org.lectern.shared.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV as spreadsheets write it: the encoding by its byte-order mark, else UTF-8 if every byte fits, else GB18030,
 * which Chinese Excel saves; parted by comma, semicolon or tab, whichever the first line has most.
 */
final class CsvTable {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvTable() {}

    private record Decoded(String text, String encoding) {}

    static Table read(byte[] content) {
        Decoded decoded = decode(content);
        requireText(decoded.text());
        char delimiter = delimiter(decoded.text());
        List<Table.Row> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(decoded.text()), format)) {
            for (CSVRecord line : parser) {
                Table.requireColumns(line.size());
                List<String> cells =
                        line.stream().map(String::strip).map(Table::cell).toList();
                if (!Table.isBlank(cells)) {
                    rows.add(new Table.Row((int) line.getRecordNumber(), cells));
                    Table.requireRows(rows.size());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw Table.refusal("error.file-quotes");
        }
        return new Table(decoded.encoding(), rows);
    }

    private static Decoded decode(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return strict(content, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return strict(content, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return strict(content, 2, StandardCharsets.UTF_16BE);
        }
        try {
            return new Decoded(decode(content, 0, StandardCharsets.UTF_8), StandardCharsets.UTF_8.name());
        } catch (CharacterCodingException e) {
            return strict(content, 0, GB18030);
        }
    }

    private static Decoded strict(byte[] content, int from, Charset charset) {
        try {
            return new Decoded(decode(content, from, charset), charset.name());
        } catch (CharacterCodingException e) {
            throw Table.refusal("error.file-encoding");
        }
    }

    private static String decode(byte[] content, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content, from, content.length - from))
                .toString();
    }

    /** Programs, pictures and documents have bytes that no text has. */
    private static void requireText(String text) {
        boolean binary = text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\r' && c != '\n');
        if (binary || text.startsWith("%PDF") || text.startsWith("{\\rtf")) {
            throw Table.refusal("error.file-type");
        }
    }

    private static char delimiter(String text) {
        String line = text.lines().filter(one -> !one.isBlank()).findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        mark -> line.chars().filter(c -> c == mark).count()))
                .filter(mark -> line.indexOf(mark) >= 0)
                .orElse(',');
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
