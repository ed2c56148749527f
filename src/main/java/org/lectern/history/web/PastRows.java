package org.lectern.history.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.enrolment.list.ListColumn;
import org.lectern.enrolment.list.ListRow;
import org.lectern.enrolment.list.ListRow.Choice;
import org.lectern.history.PastView;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Messages;

/** What a list of past sessions shows beside its rows: its sessions, its questions, and who came. */
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

    /** What stands in the way comes first, then the days decide. */
    public List<PastView.SessionLine> getSessions() {
        return page.getPast().sessions().stream()
                .sorted((one, other) -> other.result().compareTo(one.result()))
                .toList();
    }

    /** The first of those about whom somebody has to say who they are. */
    public List<ListRow> getDoubtful() {
        List<ListRow> all = page.getPast().doubtful();
        return all.subList(0, Math.min(QUESTIONS, all.size()));
    }

    public boolean isMoreDoubtful() {
        return page.getPast().doubtful().size() > QUESTIONS;
    }

    public List<SelectItem> getChoices() {
        Messages messages = Messages.in(language.get());
        return Arrays.stream(Choice.values())
                .map(choice -> new SelectItem(choice.name(), messages.word(choice)))
                .toList();
    }

    /** What the row says about attendance, or how many people it stands for. */
    public String came(ListRow row) {
        return CAME.stream()
                .map(column -> page.getView().value(row, column))
                .filter(said -> !said.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
