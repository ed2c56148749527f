package org.lectern.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.lectern.account.AccountService;
import org.lectern.account.AccountState;
import org.lectern.account.AccountView;
import org.lectern.account.Role;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;

/** The list of accounts; its filter stands in the address, and an unknown value there filters nothing. */
@Named
@RequestScoped
public class AccountList {

    @Inject
    private AccountService service;

    private String q;
    private String role;
    private String state;
    private String page;
    private Page<AccountView> accounts;

    public void load() {
        accounts = service.search(
                q,
                Parameters.constant(Role.class, role),
                Parameters.constant(AccountState.class, state),
                PageRequest.of(Parameters.number(page), null));
    }

    /** Loaded here where a form of the page was refused. */
    public Page<AccountView> getAccounts() {
        if (accounts == null) {
            load();
        }
        return accounts;
    }

    public List<Role> getRoles() {
        return Arrays.asList(Role.values());
    }

    public List<AccountState> getStates() {
        return List.of(AccountState.UNCONFIRMED, AccountState.INVITED, AccountState.ACTIVE, AccountState.DISABLED);
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
