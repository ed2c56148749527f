package org.lectern.workspace.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.lectern.workspace.DraftService;
import org.lectern.workspace.DraftText;
import org.lectern.workspace.KeptForm;

/** Keeps the long form of a page while it is typed, and offers what was not saved when it is opened again. */
@Named
@ViewScoped
public class FormDrafts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The clock of the network. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    private transient DraftService drafts;

    private Instant offered;
    private Instant savedAt;

    /** A form was opened and is filled with what is stored. */
    public void begin(KeptForm<?> form) {
        offered = read(form).isPresent()
                ? drafts.find(form.keptName()).map(DraftService.Kept::savedAt).orElse(null)
                : null;
    }

    @SuppressWarnings("unchecked")
    private <T> Optional<T> read(KeptForm<T> form) {
        Class<T> type = (Class<T>) form.kept().getClass();
        return drafts.find(form.keptName()).flatMap(kept -> DraftText.read(kept.content(), type));
    }

    /** From time to time while the form is typed. */
    public void keep(KeptForm<?> form) {
        savedAt = drafts.keep(form.keptName(), form.keptBase(), DraftText.of(form.kept()));
        offered = null;
    }

    public <T> void restore(KeptForm<T> form) {
        read(form).ifPresent(form::resume);
        savedAt = offered;
        offered = null;
    }

    /** What is offered is not wanted; what was saved the form forgets itself. */
    public void discard(KeptForm<?> form) {
        drafts.forget(form.keptName());
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

    public ZoneId getZone() {
        return ZONE;
    }
}
