package org.lectern.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.lectern.account.Account;
import org.lectern.account.PasswordRules;
import org.lectern.account.SignUpService;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Language;

/** The page where a trainee makes an account. */
@Named("signUp")
@RequestScoped
public class SignUpForm {

    @Inject
    private SignUpService service;

    @Inject
    private CurrentLanguage current;

    private String fullName;
    private String email;
    private String password;
    private Language mailLanguage;
    private boolean privacyAccepted;
    private String targetGroup;
    private Long session;

    public String send() {
        var link = service.signUp(new SignUpService.SignUp(
                fullName, email, password, getMailLanguage(), privacyAccepted, targetGroup, session));
        var external = FacesContext.getCurrentInstance().getExternalContext();
        BrowserSession.rememberSignUp((HttpServletRequest) external.getRequest(), link.fingerprint());
        external.getFlash().put("signUpEmail", email.trim());
        if (link.path() != null) {
            external.getFlash().put("signUpLink", link.path());
        }
        return "/sign-up-sent?faces-redirect=true";
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public int getNameLength() {
        return Account.NAME_LENGTH;
    }

    public int getShortest() {
        return PasswordRules.SHORTEST;
    }

    public int getLongest() {
        return PasswordRules.LONGEST;
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

    public Language getMailLanguage() {
        return mailLanguage == null ? current.get() : mailLanguage;
    }

    public void setMailLanguage(Language mailLanguage) {
        this.mailLanguage = mailLanguage;
    }

    public String getTargetGroup() {
        return targetGroup;
    }

    public void setTargetGroup(String targetGroup) {
        this.targetGroup = targetGroup;
    }

    /** The training session somebody wants to enrol in; null where it is none. */
    public String getSession() {
        return session == null ? null : session.toString();
    }

    public void setSession(String session) {
        this.session = Parameters.id(session);
    }

    public boolean isPrivacyAccepted() {
        return privacyAccepted;
    }

    public void setPrivacyAccepted(boolean privacyAccepted) {
        this.privacyAccepted = privacyAccepted;
    }
}
