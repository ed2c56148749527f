package org.lectern.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lectern.account.PasswordService;
import org.lectern.shared.web.Notices;

/** The page behind the link that sets a password: forgotten, or the first one after an invitation. */
@Named
@ViewScoped
public class NewPassword implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PasswordService service;

    @Inject
    private transient Notices notices;

    private String code;
    private String email;
    private transient String password;

    public void load() {
        email = service.emailOf(code).orElse(null);
    }

    public String save() {
        service.reset(code, password);
        notices.success("account.reset.done");
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

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
