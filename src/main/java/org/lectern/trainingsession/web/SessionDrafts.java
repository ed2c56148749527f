package org.lectern.trainingsession.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.lectern.trainingsession.SessionInput;
import org.lectern.workspace.DraftService;
import org.lectern.workspace.DraftText;

/** Keeps the form of a session while it is typed, and offers what was not saved when it is opened again. */
@Named
@ViewScoped
public class SessionDrafts implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DraftService drafts;

    private String form;
    private Instant offered;
    private Instant savedAt;

    /**
     * @param begun what the form said before anything was typed: somebody else may have stored another version since
     */
    record Content(SessionForm form, SessionInput begun) {}

    /** A form was opened. */
    void begin(String nameOfForm) {
        form = nameOfForm;
        offered = read().isPresent()
                ? drafts.find(form).map(DraftService.Kept::savedAt).orElse(null)
                : null;
    }

    private Optional<Content> read() {
        return drafts.find(form).flatMap(kept -> DraftText.read(kept.content(), Content.class));
    }

    /** From time to time while the form is typed. */
    public void keep(SessionEdit edit) {
        savedAt = drafts.keep(form, null, DraftText.of(edit.content()));
        offered = null;
    }

    public void restore(SessionEdit edit) {
        read().ifPresent(edit::resume);
        savedAt = offered;
        offered = null;
    }

    public void discard() {
        drafts.forget(form);
        offered = null;
    }

    /** When what is offered was typed; null where nothing is. */
    public Instant getOffered() {
        return offered;
    }

    /** When this form was kept last; null before. */
    public Instant getSavedAt() {
        return savedAt;
    }
}
