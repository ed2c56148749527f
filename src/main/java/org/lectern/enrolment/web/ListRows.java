package org.lectern.enrolment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.enrolment.list.ImportState;
import org.lectern.enrolment.list.ImportView;
import org.lectern.enrolment.list.ListColumn;
import org.lectern.enrolment.list.ListRow;
import org.lectern.enrolment.list.ListRow.Choice;
import org.lectern.enrolment.list.Note;
import org.lectern.enrolment.list.RowResult;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Messages;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;

/** The rows of a list as a page shows them, whatever it brings: some at a time, those of one kind if one was chosen. */
@Named
@RequestScoped
public class ListRows {

    @Inject
    private CurrentLanguage language;

    private String show;
    private String number;

    /** A number with its word. */
    public record Figure(Enum<?> kind, long rows) {}

    /** What would become of a row, and once it ran what became of it; null before the one and the other. */
    private static Enum<?> kind(ImportView view, ListRow row) {
        return view.state() == ImportState.PREVIEWED ? row.result() : row.outcome();
    }

    public List<Figure> figures(ImportView view) {
        Map<Enum<?>, Long> figures = view.rows().stream()
                .filter(row -> kind(view, row) != null)
                .collect(Collectors.groupingBy(row -> kind(view, row), Collectors.counting()));
        return figures.entrySet().stream()
                .map(figure -> new Figure(figure.getKey(), figure.getValue()))
                .sorted((one, other) -> one.kind().ordinal() - other.kind().ordinal())
                .toList();
    }

    public Page<ListRow> shown(ImportView view) {
        Stream<ListRow> rows = view.rows().stream()
                .filter(row -> show == null
                        || show.isEmpty()
                        || kind(view, row) != null && kind(view, row).name().equals(show));
        return Page.cut(rows.toList(), PageRequest.parse(number, null));
    }

    /** Those about whom somebody has to say who they are. */
    public List<ListRow> doubtful(ImportView view) {
        return of(RowResult.POSSIBLE_DUPLICATE, view);
    }

    /** Those that are taken with a reason only. */
    public List<ListRow> exceptions(ImportView view) {
        return of(RowResult.NEEDS_REASON, view);
    }

    private static List<ListRow> of(RowResult result, ImportView view) {
        return view.rows().stream().filter(row -> row.result() == result).toList();
    }

    /** True where rows are left out unless the coordinator says otherwise. */
    public boolean isAnyToChoose(ImportView view) {
        return !doubtful(view).isEmpty() || !exceptions(view).isEmpty();
    }

    /** True where one of them may not come without a reason. */
    public boolean isAskingForReason(ImportView view) {
        return view.state() == ImportState.PREVIEWED && view.rows().stream().anyMatch(ListRow::isObjectedTo);
    }

    public List<SelectItem> choices(ListRow row) {
        Messages messages = Messages.in(language.get());
        return Arrays.stream(Choice.values())
                .filter(choice -> choice != Choice.SAME_PERSON || row.candidate() != null)
                .map(choice -> new SelectItem(choice.name(), messages.word(choice)))
                .toList();
    }

    /** The columns of the file, by their heads. */
    public List<SelectItem> heads(ImportView view) {
        List<String> heads = view.heads();
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem(-1, Messages.in(language.get()).text("enrolment.import.no-column")));
        for (int i = 0; i < heads.size(); i++) {
            items.add(new SelectItem(i, heads.get(i).isBlank() ? String.valueOf(i + 1) : heads.get(i)));
        }
        return items;
    }

    public String value(ImportView view, ListRow row, String column) {
        return view.value(row, ListColumn.valueOf(column));
    }

    /** As the row says, else whoever sent the list. */
    public String organisation(ImportView view, ListRow row) {
        String said = view.value(row, ListColumn.ORGANISATION);
        return said.isBlank() && view.sender() != null ? view.sender().name(language.get()) : said;
    }

    public List<String> notes(List<Note> notes) {
        return notes.stream().map(note -> note.text(language.get())).toList();
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
