package org.lectern.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lectern.account.CurrentAccount;
import org.lectern.home.HomeService;
import org.lectern.home.Need;

/** The list "needs you", and the number beside Home in the navigation: asked once for both. */
@Named
@RequestScoped
public class NeedsYou {

    @Inject
    private HomeService home;

    @Inject
    private CurrentAccount me;

    private List<Need> needs;

    public List<Need> getList() {
        if (needs == null) {
            needs = home.needs();
        }
        return needs;
    }

    /** How many things need the coordinator; 0 for everybody else, who is not asked. */
    public int getCount() {
        return me.isCoordinator() ? getList().size() : 0;
    }
}
