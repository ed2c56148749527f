package org.lectern.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.lectern.account.AccountService;
import org.lectern.account.AccountView;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.account.ScopeNames;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.web.Notices;

/** One account: invite, change, disable, take away. */
@Named
@ViewScoped
public class AccountEdit implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/admin/account/list?faces-redirect=true";

    @Inject
    private transient AccountService service;

    @Inject
    private transient CurrentAccount me;

    @Inject
    private transient CurrentLanguage language;

    @Inject
    private transient ScopeNames names;

    @Inject
    private transient Notices notices;

    private String id;
    private String match;
    private AccountForm form = new AccountForm();
    private transient AccountView account;

    public void load() {
        if (id != null) {
            account = service.get(number(), match);
            form = AccountForm.of(account);
        } else {
            service.mayInvite();
            form.addRole();
        }
    }

    public String save() {
        if (id == null) {
            long made = service.invite(form.entry(), form.languageOr(language.get()));
            notices.success("account.edit.invited");
            return here(made);
        }
        service.update(number(), form.getVersion(), form.entry(), match);
        return done("account.edit.saved");
    }

    public String disable() {
        service.disable(number());
        return done("account.edit.disabled");
    }

    public String enable() {
        service.enable(number());
        return done("account.edit.enabled");
    }

    public String endSessions() {
        service.endSessions(number());
        return done("account.edit.sessions-ended");
    }

    public String resend() {
        service.resend(number(), match);
        return done("account.edit.resent");
    }

    public String confirm() {
        service.confirm(number(), match);
        return done("account.edit.confirmed");
    }

    public String remove() {
        service.remove(number());
        notices.success("account.edit.removed");
        return LIST;
    }

    /** Roles the reader can give; the one that is held stays among them. */
    public List<Role> roleChoices(Role held) {
        return Arrays.stream(Role.values())
                .filter(role -> me.isAdministrator() || role == Role.TRAINER || role == held)
                .toList();
    }

    /** Bases a role can be given for: all, or the reader's own; the one that is held stays among them. */
    public List<ScopeNames.Named> basesFor(String held) {
        return names.bases(language.get()).stream()
                .filter(base ->
                        me.coordinated().covers(base.id()) || base.code().equals(held))
                .toList();
    }

    public AccountView getAccount() {
        if (account == null && id != null) {
            account = service.get(number(), match);
        }
        return account;
    }

    public AccountForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getMatch() {
        return match;
    }

    public void setMatch(String match) {
        this.match = match;
    }

    private long number() {
        return Parameters.known(id);
    }

    private String done(String key) {
        notices.success(key);
        return match == null ? here(number()) : LIST;
    }

    private static String here(long account) {
        return "/admin/account/edit?faces-redirect=true&id=" + account;
    }
}
