package org.lectern.shared.export;

import java.io.IOException;
import java.util.List;

/** Writes a table row by row, so that its length costs no memory. Closing it ends the file. */
public interface RowWriter extends AutoCloseable {

    /** A row: numbers stay numbers, null is an empty cell, everything else is text and escaped. */
    void row(List<?> cells) throws IOException;

    @Override
    void close() throws IOException;
}
