package org.lectern.trainingbase.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lectern.account.CurrentAccount;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.web.Notices;
import org.lectern.trainingbase.BaseService;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.workspace.DraftService;
import org.lectern.workspace.KeptForm;

/** Names a new base, changes one, retires and restores it; coordinators describe the own one. */
@Named
@ViewScoped
public class BaseEdit implements KeptForm<BaseEdit.Draft>, Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BaseService service;

    @Inject
    private CurrentAccount me;

    @Inject
    private CurrentLanguage language;

    @Inject
    private DraftService drafts;

    @Inject
    private Notices notices;

    private String code;
    private Long base;
    private int version;
    private boolean retired;
    private BaseForm form = new BaseForm();

    public void load() {
        if (code == null) {
            service.mayCreate();
            return;
        }
        loadOwn();
    }

    /** For coordinators, who make no new ones. */
    public void loadOwn() {
        TrainingBase found = service.mayEdit(code);
        base = found.id();
        version = found.version();
        retired = found.isRetired();
        form = BaseForm.of(found);
    }

    /** What is kept of it, and the version it was typed against. */
    record Draft(BaseForm form, int version) {}

    @Override
    public String keptName() {
        return "base/" + (isNew() ? "new" : base);
    }

    @Override
    public String keptBase() {
        return isNew() ? null : form.code();
    }

    @Override
    public Draft kept() {
        return new Draft(form, version);
    }

    @Override
    public void resume(Draft kept) {
        form = kept.form();
        version = kept.version();
    }

    public String save() {
        TrainingBase saved =
                isNew() ? service.create(form.code(), form.details()) : service.edit(code, version, form.details());
        drafts.forget(keptName());
        notices.success("trainingbase.edit.saved", saved.name(language.get()));
        return me.isAdministrator()
                ? "/admin/base/list?faces-redirect=true"
                : "/base?faces-redirect=true&code=" + saved.code();
    }

    public String retire() {
        return told("trainingbase.edit.retired", service.retire(base));
    }

    public String restore() {
        return told("trainingbase.edit.restored", service.restore(base));
    }

    private String told(String key, TrainingBase changed) {
        notices.success(key, changed.name(language.get()));
        return "/admin/base/list?faces-redirect=true";
    }

    public boolean isNew() {
        return base == null;
    }

    public boolean isRetired() {
        return retired;
    }

    public BaseForm getForm() {
        return form;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
