package org.lectern.notification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lectern.notification.MessageService.BothLanguages;
import org.lectern.notification.WordingService;
import org.lectern.shared.web.Notices;

/** How a base words one kind of mail: written, looked at in both languages, tried on oneself, saved. */
@Named
@ViewScoped
public class WordingEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private WordingService service;

    @Inject
    private Notices notices;

    private String code;
    private String kind;
    private boolean own;
    private boolean previewed;
    private WordsForm form;
    private transient BothLanguages preview;

    public void load() {
        WordingService.Held held = service.read(code, kind);
        own = held.own();
        form = new WordsForm(held.places());
        form.fill(held.words());
    }

    public void preview() {
        preview = service.preview(code, kind, form.words());
        previewed = true;
    }

    public void change() {
        previewed = false;
    }

    public void test() {
        service.test(code, kind, form.words());
        notices.success("notification.message.tested");
    }

    public String save() {
        service.save(code, kind, form.words());
        notices.success("notification.wording.saved");
        return list();
    }

    public String reset() {
        service.reset(code, kind);
        notices.success("notification.wording.was-reset");
        return list();
    }

    private String list() {
        return "/coordinator/mail/list?faces-redirect=true&base="
                + service.base(code).code();
    }

    public BothLanguages getPreview() {
        if (preview == null && previewed) {
            preview = service.preview(code, kind, form.words());
        }
        return preview;
    }

    public WordsForm getForm() {
        return form;
    }

    public boolean isOwn() {
        return own;
    }

    public boolean isPreviewed() {
        return previewed;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
