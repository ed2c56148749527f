package org.lectern.enrolment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.enrolment.BulkAct;
import org.lectern.enrolment.BulkOutcome;
import org.lectern.enrolment.BulkService;
import org.lectern.enrolment.EnrolmentView;
import org.lectern.shared.Typed;
import org.lectern.shared.export.Spreadsheet;
import org.lectern.shared.web.Download;
import org.lectern.shared.web.Msg;
import org.lectern.shared.web.Notices;

/** What is done with those who are ticked on a roster, or with all whom its filter shows. */
@Named
@RequestScoped
public class RosterBulk {

    /** The name of the boxes in the rows, with the id of the enrolment as value; {@value #ALL} ticks the whole list. */
    private static final String PICKED = "pick";

    private static final String ALL = "pickAll";
    private static final int NAMED = 10;

    @Inject
    private RosterView view;

    @Inject
    private BulkService bulk;

    @Inject
    private RosterFile file;

    @Inject
    private Notices notices;

    @Inject
    private Msg msg;

    private String reason;

    public String approve() {
        return act(BulkAct.APPROVE);
    }

    public String decline() {
        return act(BulkAct.DECLINE);
    }

    public String withdraw() {
        return act(BulkAct.WITHDRAW);
    }

    private String act(BulkAct act) {
        List<Long> ids = selected();
        if (ids.isEmpty()) {
            return nothing();
        }
        BulkOutcome outcome = bulk.act(session(), ids, act, reason);
        if (outcome.skipped().isEmpty()) {
            notices.success("enrolment.bulk.done", outcome.done());
        } else {
            notices.warning(
                    "enrolment.bulk.skipped", outcome.done(), outcome.skipped().size(), why(outcome));
        }
        return view.again();
    }

    /** Each rule once, with those it kept out. */
    private String why(BulkOutcome outcome) {
        return outcome.skipped().stream()
                .collect(Collectors.groupingBy(
                        one -> msg.text("rule." + one.rule().name(), one.args().toArray()),
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(BulkOutcome.Skipped::fullName, Collectors.toList())))
                .entrySet()
                .stream()
                .map(each -> msg.text("enrolment.bulk.why", names(each.getValue()), each.getKey()))
                .collect(Collectors.joining(" "));
    }

    private String names(List<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(msg.text("enrolment.roster.between")));
        return names.size() > NAMED ? msg.text("enrolment.bulk.and-more", first, names.size() - NAMED) : first;
    }

    public String export() throws IOException {
        List<Long> ids = selected();
        if (ids.isEmpty()) {
            return nothing();
        }
        List<EnrolmentView> rows = bulk.export(session(), ids);
        Download.send(Spreadsheet.MEDIA_TYPE, view.getNow().session().code() + ".xlsx", out -> {
            try (Spreadsheet sheet = new Spreadsheet(out, "Lectern")) {
                file.write(sheet, rows, view.getNow().session().zoneId());
            }
        });
        return null;
    }

    private String nothing() {
        notices.warning("enrolment.bulk.nothing");
        return view.again();
    }

    /**
     * The ids of the enrolments that are ticked, for whatever is done with a selection; whether they are on this list
     * is asked by the use case that is given them.
     */
    public List<Long> selected() {
        var posted = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        if (posted.containsKey(ALL)) {
            return bulk.matching(session(), view.filter());
        }
        return Arrays.stream(posted.getOrDefault(PICKED, new String[0]))
                .map(Typed::requiredId)
                .distinct()
                .toList();
    }

    private long session() {
        return view.getNow().session().id();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
