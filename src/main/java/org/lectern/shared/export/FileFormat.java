package org.lectern.shared.export;

import java.io.IOException;
import java.io.OutputStream;

/** In what a table can be taken along. */
public enum FileFormat {
    CSV("csv", CsvFile.MEDIA_TYPE + ";charset=UTF-8"),
    XLSX("xlsx", Spreadsheet.MEDIA_TYPE);

    private static final String SHEET = "Lectern";

    private final String ending;
    private final String mediaType;

    FileFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The name of a file of this format. */
    public String of(String name) {
        return name + "." + ending;
    }

    /** Begins a file; whoever does so closes it. */
    public RowWriter on(OutputStream out) throws IOException {
        return this == CSV ? new CsvFile(out) : new Spreadsheet(out, SHEET);
    }
}
