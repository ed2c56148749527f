package org.lectern.trainingsession.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lectern.shared.web.Notices;
import org.lectern.trainingsession.SessionDetails;
import org.lectern.trainingsession.TrainingSessionService;

/** The overview of a session for its coordinators, with what can be done next. */
@Named
@ViewScoped
public class SessionView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TrainingSessionService sessions;

    @Inject
    private transient SessionHead head;

    @Inject
    private transient SessionPeople people;

    @Inject
    private transient Notices notices;

    private String id;
    private String tab;
    private String ask;
    private String reason;
    private long session;

    public void load() {
        session = sessions.idOf(id);
    }

    public String publish() {
        sessions.publish(session, reason);
        return done("trainingsession.view.published");
    }

    public String confirm() {
        sessions.confirm(session, reason);
        return done("trainingsession.view.confirmed");
    }

    public String cancel() {
        sessions.cancel(session, reason);
        return done("trainingsession.view.cancelled");
    }

    public String delete() {
        String code = getDetails().code();
        sessions.delete(session);
        notices.success("trainingsession.view.deleted", code);
        return "/coordinator/session/list?faces-redirect=true";
    }

    private String done(String key) {
        notices.success(key, getDetails().code());
        return "/coordinator/session/view?faces-redirect=true&id=" + session;
    }

    public SessionDetails getDetails() {
        return head.of(session);
    }

    public List<PersonChoice> getTrainers() {
        return people.choices(getDetails().trainers());
    }

    public long getSession() {
        return session;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** The part that is shown: overview, or history. */
    public String getTab() {
        return "history".equals(tab) ? tab : "overview";
    }

    public void setTab(String tab) {
        this.tab = tab;
    }

    /** Which question is open: publish, confirm, cancel, or none. */
    public String getAsk() {
        return ask;
    }

    public void setAsk(String ask) {
        this.ask = ask;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
