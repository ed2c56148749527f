package org.lectern.history.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.enrolment.list.ImportState;
import org.lectern.enrolment.list.ListColumn;
import org.lectern.enrolment.list.ListRow;
import org.lectern.enrolment.list.ListRow.Choice;
import org.lectern.enrolment.list.Note;
import org.lectern.enrolment.list.OutsideRows;
import org.lectern.history.PastView;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Messages;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;

/** A list of past sessions as the page shows it: some rows at a time, those of one kind if one was chosen. */
@Named
@RequestScoped
public class PastRows {

    /** More questions than these nobody answers one by one. */
    private static final int QUESTIONS = 50;

    private static final List<ListColumn> CAME =
            List.of(ListColumn.MARKS, ListColumn.HOURS_ATTENDED, ListColumn.COMPLETED, ListColumn.PEOPLE);

    @Inject
    private PastPage page;

    @Inject
    private CurrentLanguage language;

    private String show;
    private String number;

    /** A number with its word. */
    public record Figure(Enum<?> kind, int rows) {}

    private Enum<?> kind(ListRow row) {
        return page.getView().state() == ImportState.PREVIEWED ? row.result() : row.outcome();
    }

    public List<Figure> getFigures() {
        Map<Enum<?>, Integer> figures = new HashMap<>();
        page.getView().rows().stream()
                .filter(row -> kind(row) != null)
                .forEach(row -> figures.merge(kind(row), 1, Integer::sum));
        return figures.entrySet().stream()
                .map(figure -> new Figure(figure.getKey(), figure.getValue()))
                .sorted((one, other) -> one.kind().ordinal() - other.kind().ordinal())
                .toList();
    }

    public Page<ListRow> getShown() {
        List<ListRow> rows = page.getView().rows().stream()
                .filter(row -> show == null
                        || show.isEmpty()
                        || kind(row) != null && kind(row).name().equals(show))
                .toList();
        return Page.cut(rows, PageRequest.parse(number, null));
    }

    /** What stands in the way comes first, then the days decide. */
    public List<PastView.SessionLine> getSessions() {
        return page.getView().sessions().stream()
                .sorted((one, other) -> other.result().compareTo(one.result()))
                .toList();
    }

    public String getIgnored() {
        return String.join(", ", page.getView().ignored());
    }

    /** The first of those about whom somebody has to say who they are. */
    public List<ListRow> getDoubtful() {
        List<ListRow> all = page.getView().doubtful();
        return all.subList(0, Math.min(QUESTIONS, all.size()));
    }

    public boolean isMoreDoubtful() {
        return page.getView().doubtful().size() > QUESTIONS;
    }

    public List<SelectItem> getChoices() {
        Messages messages = Messages.in(language.get());
        return Arrays.stream(Choice.values())
                .map(choice -> new SelectItem(choice.name(), messages.word(choice)))
                .toList();
    }

    /** The columns of the file, by their heads. */
    public List<SelectItem> getHeads() {
        List<String> heads = page.getView().heads();
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem(-1, Messages.in(language.get()).text("enrolment.import.no-column")));
        for (int i = 0; i < heads.size(); i++) {
            items.add(new SelectItem(i, heads.get(i).isBlank() ? String.valueOf(i + 1) : heads.get(i)));
        }
        return items;
    }

    public String value(ListRow row, String column) {
        return page.getView().value(row, ListColumn.valueOf(column));
    }

    /** What the row says about attendance, or how many people it stands for. */
    public String came(ListRow row) {
        return CAME.stream()
                .map(column -> page.getView().value(row, column))
                .filter(said -> !said.isBlank())
                .collect(Collectors.joining(" · "));
    }

    public List<String> notes(List<Note> notes) {
        return notes.stream().map(note -> note.text(language.get())).toList();
    }

    public boolean isAnyOutside() {
        return page.getView().rows().stream().anyMatch(OutsideRows::isOutside);
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
