package org.lectern.notification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.lectern.notification.MessageService;
import org.lectern.notification.MessageService.Audience;
import org.lectern.notification.MessageService.BothLanguages;
import org.lectern.notification.MessageService.Sent;
import org.lectern.notification.Words;
import org.lectern.shared.NotFound;
import org.lectern.shared.web.Notices;
import org.lectern.trainingsession.TrainingSession;

/** A message to people of a roster: written, looked at in both languages, tried on oneself, sent. */
@Named
@ViewScoped
public class MessagePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MessageService service;

    @Inject
    private Notices notices;

    private String id;
    private String to;
    private String who;
    private final WordsForm form = new WordsForm(Words.COMMON);
    private boolean previewed;
    private transient TrainingSession session;
    private transient BothLanguages preview;

    public void load() {
        getReceivers();
    }

    public void preview() {
        preview = service.preview(sessionId(), form.words());
        previewed = true;
    }

    public void change() {
        previewed = false;
    }

    public void test() {
        service.test(sessionId(), form.words());
        notices.success("notification.message.tested");
    }

    public String send() {
        Sent sent = service.send(sessionId(), form.words(), audience(), named());
        if (sent.unreached() == 0) {
            notices.success("notification.message.sent", sent.written());
        } else {
            notices.warning("notification.message.sent-some", sent.written(), sent.unreached());
        }
        return "/coordinator/session/mails?faces-redirect=true&id=" + sessionId();
    }

    public BothLanguages getPreview() {
        if (preview == null && previewed) {
            preview = service.preview(sessionId(), form.words());
        }
        return preview;
    }

    public int getReceivers() {
        return service.receivers(sessionId(), audience(), named());
    }

    public TrainingSession getSession() {
        if (session == null) {
            session = service.session(id);
        }
        return session;
    }

    private long sessionId() {
        return getSession().id();
    }

    public Audience audience() {
        return Arrays.stream(Audience.values())
                .filter(one -> one.name().equals(to))
                .findFirst()
                .orElse(Audience.CONFIRMED);
    }

    private List<Long> named() {
        if (who == null || who.isBlank()) {
            return List.of();
        }
        if (!who.matches("[0-9]{1,18}(,[0-9]{1,18}){0,999}")) {
            throw new NotFound();
        }
        return Arrays.stream(who.split(",")).map(Long::valueOf).distinct().toList();
    }

    public boolean isNamedOnly() {
        return who != null && !who.isBlank();
    }

    public List<Audience> getAudiences() {
        return List.of(Audience.values());
    }

    public boolean isPreviewed() {
        return previewed;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public WordsForm getForm() {
        return form;
    }
}
