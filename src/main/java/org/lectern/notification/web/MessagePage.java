package org.lectern.notification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lectern.notification.MessageService;
import org.lectern.notification.MessageService.Audience;
import org.lectern.notification.MessageService.BothLanguages;
import org.lectern.notification.MessageService.Sent;
import org.lectern.notification.Words;
import org.lectern.shared.web.Notices;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.workspace.DraftService;
import org.lectern.workspace.KeptForm;

/** A message to people of a roster: written, looked at in both languages, tried on oneself, sent. */
@Named
@ViewScoped
public class MessagePage implements KeptForm<Words>, Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MessageService service;

    @Inject
    private DraftService drafts;

    @Inject
    private Notices notices;

    private String id;
    private final Addressed addressed = new Addressed();
    private final WordsForm form = new WordsForm(Words.COMMON);
    private boolean previewed;
    private transient TrainingSession session;
    private transient BothLanguages preview;

    public void load() {
        getReceivers();
    }

    @Override
    public String keptName() {
        return keptName(sessionId());
    }

    static String keptName(long session) {
        return "message/" + session;
    }

    @Override
    public Words kept() {
        return form.typed();
    }

    @Override
    public void resume(Words kept) {
        form.fill(kept);
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
        Sent sent = service.send(sessionId(), form.words(), addressed.audience(), addressed.named());
        drafts.forget(keptName());
        if (sent.unreached() == 0) {
            notices.success("notification.message.sent", sent.written());
        } else {
            notices.warning("notification.message.sent-some", sent.written(), sent.unreached());
        }
        return "/coordinator/session/mails?faces-redirect=true&id=" + sessionId() + "&undo=" + sent.message();
    }

    public BothLanguages getPreview() {
        if (preview == null && previewed) {
            preview = service.preview(sessionId(), form.words());
        }
        return preview;
    }

    public int getReceivers() {
        return service.receivers(sessionId(), addressed.audience(), addressed.named());
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

    /** To whom, as the address says. */
    public Addressed getAddressed() {
        return addressed;
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

    public WordsForm getForm() {
        return form;
    }
}
