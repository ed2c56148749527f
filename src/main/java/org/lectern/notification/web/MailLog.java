package org.lectern.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.lectern.notification.MailLogService;
import org.lectern.notification.MessageService;
import org.lectern.shared.NotFound;
import org.lectern.shared.web.Notices;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.TrainingSession;

/** What was told to whom about a session, or about one enrolment. */
@Named
@RequestScoped
public class MailLog {

    @Inject
    private MailLogService service;

    @Inject
    private MessageService messages;

    @Inject
    private TrainingBases bases;

    @Inject
    private Notices notices;

    private String id;
    private String enrolment;
    private TrainingSession session;
    private List<MailLogService.Row> rows;

    public void load() {
        getRows();
    }

    public String retry(long mail) {
        service.retry(mail);
        notices.success("notification.mails.again");
        return "/coordinator/session/mails?faces-redirect=true&id="
                + getSession().id() + (enrolment == null ? "" : "&enrolment=" + enrolment);
    }

    public TrainingSession getSession() {
        if (session == null) {
            session = messages.session(id);
        }
        return session;
    }

    public ZoneId getZone() {
        return bases.find(getSession().baseId()).orElseThrow().zone();
    }

    public List<MailLogService.Row> getRows() {
        if (rows == null) {
            if (enrolment != null && !enrolment.matches("[0-9]{1,18}")) {
                throw new NotFound();
            }
            rows = service.log(getSession().id(), enrolment == null ? null : Long.valueOf(enrolment));
        }
        return rows;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getEnrolment() {
        return enrolment;
    }

    public void setEnrolment(String enrolment) {
        this.enrolment = enrolment == null || enrolment.isBlank() ? null : enrolment;
    }
}
