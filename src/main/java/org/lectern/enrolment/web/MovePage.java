package org.lectern.enrolment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.enrolment.Catalogue;
import org.lectern.enrolment.CatalogueFilter;
import org.lectern.enrolment.CatalogueItem;
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.enrolment.EnrolmentView;
import org.lectern.enrolment.SessionAtNow;
import org.lectern.enrolment.TransferService;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.PageRequest;
import org.lectern.shared.Typed;
import org.lectern.shared.web.Dates;
import org.lectern.shared.web.Msg;
import org.lectern.shared.web.Notices;
import org.lectern.trainingsession.SessionState;

/** Moves somebody to another session. */
@Named
@ViewScoped
public class MovePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EnrolmentReader reader;

    @Inject
    private TransferService transfers;

    @Inject
    private Catalogue catalogue;

    @Inject
    private CurrentLanguage language;

    @Inject
    private Dates dates;

    @Inject
    private Msg msg;

    @Inject
    private Notices notices;

    private String id;
    private String trainingSession;
    private String reason;
    private transient EnrolmentView enrolment;
    private transient SessionAtNow now;
    private transient Map<String, String> options;

    public void load() {
        transfers.sessionOf(key());
    }

    public String move() {
        Long to = Typed.id(trainingSession);
        if (to == null) {
            throw new InvalidInput("trainingSession", "error.required");
        }
        long there = transfers.transfer(key(), transfers.sessionOf(key()), to, reason);
        notices.success("enrolment.move.done", getEnrolment().person().fullName());
        return "/coordinator/session/enrolment?faces-redirect=true&id=" + there;
    }

    /** Coming sessions of the own bases, those of the same course first. */
    public Map<String, String> getOptions() {
        if (options == null) {
            String course = getNow().session().course();
            CatalogueFilter coming = CatalogueFilter.ALL.in(Set.of(SessionState.PUBLISHED, SessionState.CONFIRMED));
            List<CatalogueItem> items =
                    catalogue.listOwn(coming, new PageRequest(0, PageRequest.MAX_SIZE)).items().stream()
                            .filter(item -> item.id() != getNow().session().id())
                            .filter(item -> !item.recorded())
                            .filter(item -> item.ends() == null || item.ends().isAfter(getNow().now()))
                            .sorted(Comparator.comparing((CatalogueItem item) ->
                                            !item.course().equals(course))
                                    .thenComparing(
                                            CatalogueItem::starts, Comparator.nullsLast(Comparator.naturalOrder())))
                            .toList();
            options = new LinkedHashMap<>();
            items.forEach(item -> options.put(
                    msg.text(
                            "enrolment.move.option",
                            language.choose(item.title(), item.titleZh()),
                            item.starts() == null
                                    ? dates.days(item.runsFrom(), item.runsTo())
                                    : dates.days(item.starts(), item.ends(), item.zone()),
                            item.code(),
                            item.seats().free()),
                    Long.toString(item.id())));
        }
        return options;
    }

    private long key() {
        return Typed.requiredId(id);
    }

    public EnrolmentView getEnrolment() {
        if (enrolment == null) {
            enrolment = reader.view(key());
        }
        return enrolment;
    }

    public SessionAtNow getNow() {
        if (now == null) {
            now = reader.session(Long.toString(getEnrolment().trainingSession()));
        }
        return now;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getTrainingSession() {
        return trainingSession;
    }

    public void setTrainingSession(String trainingSession) {
        this.trainingSession = trainingSession;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
