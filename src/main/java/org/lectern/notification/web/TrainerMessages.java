package org.lectern.notification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import org.lectern.notification.MessageService;
import org.lectern.notification.SessionMessage;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.TrainingSession;

/** Where a trainer writes: the own sessions, and what was written to the people of one of them. */
@Named
@ViewScoped
public class TrainerMessages implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MessageService service;

    @Inject
    private transient TrainingBases bases;

    private String id;
    private transient List<TrainingSession> sessions;
    private transient TrainingSession session;
    private transient List<SessionMessage> written;

    public void load() {
        getWritten();
    }

    public List<TrainingSession> getSessions() {
        if (sessions == null) {
            sessions = service.taught();
        }
        return sessions;
    }

    public TrainingSession getSession() {
        if (session == null) {
            session = service.taught(id);
        }
        return session;
    }

    public List<SessionMessage> getWritten() {
        if (written == null) {
            written = service.written(getSession().id());
        }
        return written;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public ZoneId zoneOf(TrainingSession one) {
        return bases.find(one.baseId()).orElseThrow().zone();
    }
}
