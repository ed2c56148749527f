package org.lectern.notification.web;

import jakarta.inject.Inject;
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

/** A message that is written, looked at in both languages, tried on oneself, sent. To whom differs by who writes. */
public abstract class MessageForm implements KeptForm<Words>, Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MessageService service;

    @Inject
    private DraftService drafts;

    @Inject
    private Notices notices;

    private String id;
    private final WordsForm form = new WordsForm(Words.COMMON);
    private boolean previewed;
    private transient TrainingSession session;
    private transient BothLanguages preview;

    /** Looks at whether it may be written at all. */
    public abstract void load();

    /** The session of this address, for who may write to its people. */
    abstract TrainingSession find(MessageService messages, String idOrCode);

    abstract Audience audience();

    /** Ids of the enrolments; empty for the whole audience. */
    abstract List<Long> named();

    /** The page that tells what was written. */
    abstract String log();

    @Override
    public String keptName() {
        return keptName(sessionId());
    }

    static String keptName(long session) {
        return "message/" + session;
    }

    @Override
    public Words kept() {
        return form.words();
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
        Sent sent = service.send(sessionId(), form.words(), audience(), named());
        drafts.forget(keptName());
        if (sent.unreached() == 0) {
            notices.success("notification.message.sent", sent.written());
        } else {
            notices.warning("notification.message.sent-some", sent.written(), sent.unreached());
        }
        return log() + "?faces-redirect=true&id=" + sessionId() + "&undo=" + sent.message();
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
            session = find(service, id);
        }
        return session;
    }

    final MessageService service() {
        return service;
    }

    final long sessionId() {
        return getSession().id();
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
