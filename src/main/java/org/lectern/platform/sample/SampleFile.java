package org.lectern.platform.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The lists of the sample data: bases and courses are facts, organisations and people are made up. */
final class SampleFile {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setNullString("")
            .get();

    private SampleFile() {}

    /** The rows of {@code org/lectern/sample/<name>.csv}; an empty cell is null. */
    static List<CSVRecord> rows(String name) {
        try (InputStream in = SampleFile.class.getResourceAsStream("/org/lectern/sample/" + name + ".csv")) {
            return FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a cell that holds several. */
    static List<String> words(CSVRecord row, String column) {
        String cell = row.get(column);
        return cell == null ? List.of() : List.of(cell.split(" "));
    }
}
