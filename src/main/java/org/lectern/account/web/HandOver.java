package org.lectern.account.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lectern.account.CurrentAccount;
import org.lectern.account.HandoverService;
import org.lectern.account.ScopeNames;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.web.Notices;

/** Hands a base over: first who is the next one, then what that changes, then it is done. */
@Named
@ViewScoped
public class HandOver implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient HandoverService service;

    @Inject
    private transient CurrentAccount me;

    @Inject
    private transient Notices notices;

    private String id;
    private String base;
    private String to;
    private String chosenBase;
    private ScopeNames.Named successor;
    private transient HandoverService.Effect effect;

    public void load() {
        List<ScopeNames.Named> bases = getBases();
        chosenBase = base == null ? bases.get(0).code() : base;
        if (to != null) {
            effect = service.preview(account(), chosenBase, Parameters.known(to));
        }
    }

    /** To the page that says what changes. */
    public String choose() {
        if (successor == null) {
            throw new InvalidInput("successor", "error.successor");
        }
        service.preview(account(), chosenBase, successor.id());
        return "/admin/account/hand-over?faces-redirect=true&id=" + account() + "&base=" + chosenBase + "&to="
                + successor.id();
    }

    public String handOver() {
        HandoverService.Effect done = service.handOver(account(), base, Parameters.known(to));
        notices.success("account.hand-over.done", done.baseName(), done.toName());
        return me.isAdministrator()
                ? "/admin/account/edit?faces-redirect=true&id=" + account()
                : "/home?faces-redirect=true";
    }

    public List<ScopeNames.Named> getBases() {
        return service.bases(account());
    }

    /** What changes; null while nobody is chosen. */
    public HandoverService.Effect getEffect() {
        if (effect == null && to != null) {
            effect = service.preview(account(), base, Parameters.known(to));
        }
        return effect;
    }

    /** Whose base it is: the name of the one who leaves. */
    public String getLeaving() {
        return service.leaving(account());
    }

    long account() {
        return Parameters.known(id);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getBase() {
        return base;
    }

    public void setBase(String base) {
        this.base = base;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getChosenBase() {
        return chosenBase;
    }

    public void setChosenBase(String chosenBase) {
        this.chosenBase = chosenBase;
    }

    public ScopeNames.Named getSuccessor() {
        return successor;
    }

    public void setSuccessor(ScopeNames.Named successor) {
        this.successor = successor;
    }
}
