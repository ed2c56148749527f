package org.lectern.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.lectern.account.AccountService;
import org.lectern.shared.InvalidInput;

/** Leads a coordinator to somebody who waits to be confirmed, without the address standing in that of a page. */
@Named
@RequestScoped
public class WaitingSearch {

    @Inject
    private AccountService service;

    private String email;

    public String find() {
        Optional<AccountService.Found> found = service.findWaiting(email);
        return found.map(account ->
                        "/admin/account/edit?faces-redirect=true&id=" + account.id() + "&match=" + account.word())
                .orElseThrow(() -> new InvalidInput("email", "error.nobody-waits"));
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
