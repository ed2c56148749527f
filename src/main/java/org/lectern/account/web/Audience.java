package org.lectern.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lectern.account.CurrentAccount;
import org.lectern.account.NotSignedIn;
import org.lectern.account.Role;
import org.lectern.account.RoleMayNot;

/**
 * Who a page is for, said in its metadata where drawing it alone would ask nobody: an empty form, or a page that shows
 * what others may read too. What the page does then asks again.
 */
@Named
@RequestScoped
public class Audience {

    @Inject
    private CurrentAccount me;

    public void coordinators() {
        if (!me.isSignedIn()) {
            throw new NotSignedIn();
        }
        if (!me.hasAny(Role.ADMINISTRATOR, Role.COORDINATOR)) {
            throw new RoleMayNot();
        }
    }
}
