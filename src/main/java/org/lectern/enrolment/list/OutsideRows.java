package org.lectern.enrolment.list;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;
import org.lectern.shared.export.RowWriter;

/** The rows of a list that stayed outside, as they stood in the file and with the reason: a file to be put right. */
public final class OutsideRows {

    private OutsideRows() {}

    /** True for what is not stored, or would not be. */
    public static boolean isOutside(ListRow row) {
        return row.outcome() == null
                ? row.result() != null && !row.result().isGood()
                : !row.outcome().isStored();
    }

    public static void write(RowWriter file, List<String> fileHeads, List<ListRow> rows, Language language)
            throws IOException {
        Messages messages = Messages.in(language);
        List<Object> heads = new ArrayList<>(fileHeads);
        heads.add(messages.text("enrolment.import.result"));
        heads.add(messages.text("enrolment.import.why"));
        file.row(heads);
        for (ListRow row : rows) {
            if (isOutside(row)) {
                List<Object> cells = new ArrayList<>();
                for (int i = 0; i < fileHeads.size(); i++) {
                    cells.add(i < row.cells().size() ? row.cells().get(i) : "");
                }
                cells.add(messages.word(row.result()));
                cells.add(String.join(
                        " ",
                        row.notes().stream().map(note -> note.text(language)).toList()));
                file.row(cells);
            }
        }
    }
}
