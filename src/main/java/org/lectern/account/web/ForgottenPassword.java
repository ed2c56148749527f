package org.lectern.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lectern.account.PasswordService;

/** The page that mails a link to set a new password. */
@Named
@RequestScoped
public class ForgottenPassword {

    @Inject
    private PasswordService service;

    private String email;
    private String sent;

    public String send() {
        service.forgot(email);
        return "/forgot-password?faces-redirect=true&sent=true";
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getSent() {
        return sent;
    }

    public void setSent(String sent) {
        this.sent = sent;
    }
}
