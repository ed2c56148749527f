package org.lectern.enrolment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.enrolment.list.ImportState;
import org.lectern.enrolment.list.ImportView;
import org.lectern.enrolment.list.ListColumn;
import org.lectern.enrolment.list.ListRow;
import org.lectern.enrolment.list.ListRow.Choice;
import org.lectern.enrolment.list.RowOutcome;
import org.lectern.enrolment.list.RowResult;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Messages;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;

/** The rows of a list as the page shows them: some at a time, those of one kind if one was chosen. */
@Named
@RequestScoped
public class ListRows {

    @Inject
    private ListPage page;

    @Inject
    private CurrentLanguage language;

    private String show;
    private String number;

    /** A number with its word, and the address that shows only those rows. */
    public record Figure(Enum<?> kind, int rows) {}

    private boolean isOver() {
        return page.getView().state() != ImportState.PREVIEWED;
    }

    public List<Figure> getFigures() {
        List<Figure> figures = new ArrayList<>();
        ImportView view = page.getView();
        if (isOver()) {
            view.outcomes().forEach((outcome, rows) -> figures.add(new Figure(outcome, rows)));
        } else {
            view.results().forEach((result, rows) -> figures.add(new Figure(result, rows)));
        }
        return figures;
    }

    public Page<ListRow> getShown() {
        List<ListRow> rows = page.getView().rows().stream()
                .filter(row -> show == null || show.isEmpty() || matches(row))
                .toList();
        return Page.cut(rows, PageRequest.parse(number, null));
    }

    private boolean matches(ListRow row) {
        Enum<?> kind = isOver() ? row.outcome() : row.result();
        return kind != null && kind.name().equals(show);
    }

    /** The heads of the columns that were not read. */
    public String getIgnored() {
        return String.join(", ", page.getView().ignored());
    }

    /** Those about whom somebody has to say who they are. */
    public List<ListRow> getDoubtful() {
        return page.getView().rows().stream()
                .filter(row -> row.result() == RowResult.POSSIBLE_DUPLICATE)
                .toList();
    }

    public List<SelectItem> choices(ListRow row) {
        Messages messages = Messages.in(language.get());
        return Arrays.stream(Choice.values())
                .filter(choice -> choice != Choice.SAME_PERSON || row.candidate() != null)
                .map(choice -> new SelectItem(choice.name(), messages.word(choice)))
                .toList();
    }

    /** The columns of the file, by their heads. */
    public List<SelectItem> getHeads() {
        List<String> heads = page.getView().heads();
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem(-1, Messages.in(language.get()).text("enrolment.import.no-column")));
        for (int i = 0; i < heads.size(); i++) {
            String head = heads.get(i).isBlank() ? String.valueOf(i + 1) : heads.get(i);
            items.add(new SelectItem(i, head));
        }
        return items;
    }

    public String value(ListRow row, String column) {
        return page.getView().value(row, ListColumn.valueOf(column));
    }

    public List<String> notes(ListRow row) {
        return row.notes().stream().map(note -> note.text(language.get())).toList();
    }

    /** Whether anything was left outside that a file could put right. */
    public boolean isAnyOutside() {
        return page.getView().rows().stream()
                .anyMatch(row -> row.outcome() == RowOutcome.LEFT_OUT
                        || row.outcome() == RowOutcome.REFUSED
                        || row.outcome() == null
                                && row.result() != null
                                && !row.result().isGood());
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
