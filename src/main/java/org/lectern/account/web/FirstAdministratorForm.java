package org.lectern.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lectern.account.FirstAdministratorService;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.web.Notices;

/** The page that makes the first account of an empty database; afterwards there is no such page. */
@Named("firstAdministrator")
@RequestScoped
public class FirstAdministratorForm {

    @Inject
    private FirstAdministratorService service;

    @Inject
    private CurrentLanguage language;

    @Inject
    private Notices notices;

    private String code;
    private String fullName;
    private String email;
    private String password;

    public void load() {
        service.mustBeWanted();
    }

    public String save() {
        service.create(code, fullName, email, password, language.get());
        notices.success("account.first.done");
        return "/sign-in?faces-redirect=true";
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
