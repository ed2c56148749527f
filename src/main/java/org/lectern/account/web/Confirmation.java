package org.lectern.account.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
    private Long session;
    private String email;
    private boolean changesAddress;

    public void load() {
        service.pending(code).ifPresent(pending -> {
            email = pending.email();
            changesAddress = pending.changesAddress();
        });
    }

    /**
     * On to the training session the account was made for, or home; past the sign-in where it is not known who it is.
     */
    public String confirm() {
        boolean signedIn = proved();
        notices.success("account.confirm." + (changesAddress ? "address-changed" : signedIn ? "welcome" : "done"));
        if (session != null) {
            return "/trainee/enrol?faces-redirect=true&id=" + session;
        }
        return signedIn ? "/home?faces-redirect=true" : "/sign-in?faces-redirect=true";
    }

    /** Uses the link up; true where this is the browser in which somebody signed up, who is signed in by that. */
    public boolean proved() {
        var login = service.confirm(code, BrowserSession.signedUp(request())).login();
        login.ifPresent(proof -> BrowserSession.begin(request(), response(), proof));
        return login.isPresent();
    }

    /** True where the button can confirm and enrol in one. */
    public boolean isReadyToEnrol() {
        return session != null && service.isOf(code, BrowserSession.signedUp(request()));
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

    /** The training session the account was made for; null where there is none. */
    public String getSession() {
        return session == null ? null : session.toString();
    }

    public void setSession(String session) {
        this.session = Parameters.id(session);
    }

    public String getEmail() {
        return email;
    }

    public boolean isChangesAddress() {
        return changesAddress;
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
