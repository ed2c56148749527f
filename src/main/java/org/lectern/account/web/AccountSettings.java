package org.lectern.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.lectern.account.CurrentAccount;
import org.lectern.account.OwnAccountService;
import org.lectern.account.PasswordService;
import org.lectern.account.TokenService;
import org.lectern.shared.Language;
import org.lectern.shared.web.Notices;

/** One's own account: language and look, address, password, sessions and tokens. */
@Named
@RequestScoped
public class AccountSettings {

    private static final String HERE = "/account/settings?faces-redirect=true";

    @Inject
    private OwnAccountService own;

    @Inject
    private PasswordService passwords;

    @Inject
    private TokenService tokens;

    @Inject
    private CurrentAccount me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private Language language;
    private String theme;
    private String currentPassword;
    private String newPassword;
    private String newEmail;
    private String emailPassword;
    private List<TokenService.TokenRow> shownTokens;

    @PostConstruct
    void load() {
        shownTokens = tokens.own();
    }

    public List<TokenService.TokenRow> getTokens() {
        return shownTokens;
    }

    public String prefer() {
        own.prefer(language, theme);
        notices.success("account.settings.saved");
        return HERE + "&lang=" + language.tag();
    }

    public String changePassword() {
        HttpServletResponse response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        BrowserSession.begin(request, response, passwords.change(currentPassword, newPassword));
        notices.success("account.settings.password-changed");
        return HERE;
    }

    public String changeEmail() {
        passwords
                .changeEmail(emailPassword, newEmail)
                .ifPresentOrElse(
                        link -> FacesContext.getCurrentInstance()
                                .getExternalContext()
                                .getFlash()
                                .put("emailLink", link),
                        () -> notices.success("account.settings.email-sent"));
        return HERE;
    }

    /** Ends this session too. */
    public String endSessions() {
        own.endSessions();
        BrowserSession.end(request);
        return "/sign-in?faces-redirect=true";
    }

    public String revoke(long token) {
        tokens.revoke(token);
        notices.success("account.settings.token-revoked");
        return HERE;
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public Language getLanguage() {
        return language == null ? me.required().language() : language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public String getTheme() {
        return theme == null ? me.getTheme() : theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }

    public String getCurrentPassword() {
        return null;
    }

    public void setCurrentPassword(String currentPassword) {
        this.currentPassword = currentPassword;
    }

    public String getNewPassword() {
        return null;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public String getNewEmail() {
        return newEmail;
    }

    public void setNewEmail(String newEmail) {
        this.newEmail = newEmail;
    }

    public String getEmailPassword() {
        return null;
    }

    public void setEmailPassword(String emailPassword) {
        this.emailPassword = emailPassword;
    }
}
