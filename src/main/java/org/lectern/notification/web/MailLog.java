package org.lectern.notification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import org.lectern.notification.MailLogService;
import org.lectern.notification.MessageService;
import org.lectern.shared.NotFound;
import org.lectern.shared.web.Notices;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.TrainingSession;

/**
 * What was told to whom about a session, or about one enrolment. A button of its rows must find them before the address
 * is read.
 */
@Named
@ViewScoped
public class MailLog implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MailLogService service;

    @Inject
    private transient MessageService messages;

    @Inject
    private transient TrainingBases bases;

    @Inject
    private transient Notices notices;

    private String id;
    private String enrolment;
    private transient TrainingSession session;
    private transient List<MailLogService.Row> rows;

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
