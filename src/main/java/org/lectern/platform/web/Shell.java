package org.lectern.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.platform.Settings;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Messages;

/** What the frame around every page needs to know. */
@RequestScoped
@Named("shell")
public class Shell {

    @Inject
    private Settings settings;

    @Inject
    private CurrentAccount me;

    @Inject
    private CurrentLanguage language;

    public boolean isSampleData() {
        return settings.sampleData();
    }

    /** Begins the title where something was refused, so that it is heard first. */
    public String getTitlePrefix() {
        boolean wrong = FacesContext.getCurrentInstance().getMessageList().stream()
                .anyMatch(message -> message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0);
        return wrong ? Messages.in(language.get()).text("shared.form.title-prefix") : "";
    }

    /** The first page of whoever is signed in. */
    public String getHome() {
        if (me.isAdministrator()) {
            return "/admin/home";
        }
        if (me.isCoordinator()) {
            return "/coordinator/home";
        }
        if (me.isTrainer()) {
            return "/trainer/home";
        }
        if (me.isReporter()) {
            return "/report/officials-trained";
        }
        if (me.isLiaison()) {
            return "/liaison/home";
        }
        return me.isSignedIn() ? "/trainee/my-training" : "/";
    }

    /** True for people who keep sessions, people and courses: coordinators and administrators. */
    public boolean isKeeper() {
        return me.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR);
    }

    public boolean isReader() {
        return me.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR, Role.REPORTER);
    }

    public boolean isStaff() {
        return me.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR, Role.REPORTER, Role.TRAINER, Role.LIAISON);
    }
}
