package org.lectern.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lectern.account.SignUpService;
import org.lectern.shared.web.Notices;

/** The page behind the link that proves an address: opening it changes nothing, its button does. */
@Named
@ViewScoped
public class Confirmation implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignUpService service;

    @Inject
    private transient Notices notices;

    private String code;
    private String email;
    private boolean changesAddress;

    public void load() {
        service.pending(code).ifPresent(pending -> {
            email = pending.email();
            changesAddress = pending.changesAddress();
        });
    }

    public String confirm() {
        service.confirm(code);
        notices.success(changesAddress ? "account.confirm.address-changed" : "account.confirm.done");
        return "/sign-in?faces-redirect=true";
    }

    public boolean isGood() {
        return email != null;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getEmail() {
        return email;
    }

    public boolean isChangesAddress() {
        return changesAddress;
    }
}
