package org.lectern.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.account.CurrentAccount;
import org.lectern.account.SignInService;
import org.lectern.shared.Setting;

/** The page where somebody says who they are, and where that ends. */
@Named
@RequestScoped
public class SignIn {

    private static final String SAMPLE_PASSWORD = "lectern-demo";

    private static final Pattern ENROLLING = Pattern.compile("/trainee/enrol\\?id=(\\d{1,18})");

    /** The accounts that sample data brings, by the role they show. */
    private static final List<SampleAccount> SAMPLES = List.of(
            new SampleAccount("account.sign-in.sample.administrator", "admin@example.org"),
            new SampleAccount("account.sign-in.sample.reporter", "reporter@example.org"),
            new SampleAccount("account.sign-in.sample.coordinator", "coordinator.gzhu@example.org"),
            new SampleAccount("account.sign-in.sample.trainer", "trainer.gzhu@example.org"),
            new SampleAccount("account.sign-in.sample.liaison", "liaison.police@example.org"),
            new SampleAccount("account.sign-in.sample.trainee", "trainee1@example.org"));

    @Inject
    private SignInService service;

    @Inject
    private CurrentAccount me;

    private String email;
    private String password;

    /** An account of the sample data. */
    public record SampleAccount(String key, String email) {}

    /** Who is signed in has nothing to do here. */
    public String load() {
        return me.isSignedIn() ? "/home?faces-redirect=true" : null;
    }

    public void signIn() throws IOException {
        SignInService.Proof proof = service.signIn(email, password);
        BrowserSession.begin(request(), response(), proof);
        redirect(BrowserSession.takeAskedFor(request()).orElse("/home"));
    }

    /** Signs in with an account of the sample data: everybody knows its password. */
    public void use(String sampleEmail) throws IOException {
        if (Setting.on("lectern.sample.data")) {
            email = sampleEmail;
            password = SAMPLE_PASSWORD;
            signIn();
        }
    }

    /** Who asked for a training session signs up for that. */
    public String getSignUpQuery() {
        return BrowserSession.askedFor(request())
                .map(ENROLLING::matcher)
                .filter(Matcher::matches)
                .map(asked -> "?session=" + asked.group(1))
                .orElse("");
    }

    public String getSamplePassword() {
        return SAMPLE_PASSWORD;
    }

    public List<SampleAccount> getSamples() {
        return Setting.on("lectern.sample.data") ? SAMPLES : List.of();
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

    private static void redirect(String address) throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + address);
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
