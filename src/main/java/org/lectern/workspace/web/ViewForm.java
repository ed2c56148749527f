package org.lectern.workspace.web;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.shared.Messages;
import org.lectern.workspace.SavedViewService;
import org.lectern.workspace.SavedViewService.View;
import org.lectern.workspace.SavedViewService.Wish;

/** What is asked of a view: its name, whom it is for, whether the list opens with it. */
public class ViewForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Stands before the code of a base that a view is kept for without sharing it. */
    private static final String OWN = "own:";

    private final LinkedHashMap<String, String> audiences = new LinkedHashMap<>();
    private boolean many;
    private String base;
    private String name;
    private String audience = OWN;
    private boolean opens;
    private boolean takeOver;

    /**
     * Whom a view can be for: oneself, at one of several bases or at all; then those it can be shared with.
     *
     * @param with names of bases by code; the administrators have none
     */
    void offer(Map<String, String> with, Messages messages) {
        many = with.keySet().stream()
                        .filter(code -> !SavedViewService.ADMINISTRATORS.equals(code))
                        .count()
                > 1;
        audiences.put(OWN, messages.text(many ? "workspace.view.for-me-everywhere" : "workspace.view.for-me"));
        with.forEach((code, of) -> {
            if (of != null && many) {
                audiences.put(OWN + code, messages.text("workspace.view.for-me-at", of));
            }
        });
        with.forEach((code, of) -> audiences.put(
                code,
                of == null
                        ? messages.text("workspace.view.administrators")
                        : messages.text("workspace.view.of-base", of)));
    }

    /** A new one is for the base that the list was about, where it is one of several own ones. */
    void begin() {
        keepFor(base);
    }

    private void keepFor(String code) {
        if (code != null && audiences.containsKey(OWN + code)) {
            audience = OWN + code;
        }
    }

    void begin(View view) {
        name = view.name();
        audience = view.sharedWith() == null ? OWN : view.sharedWith();
        keepFor(view.keptFor());
        opens = view.opens();
    }

    Wish wish(String filter) {
        boolean own = audience == null || audience.startsWith(OWN);
        String code = own && audience != null ? audience.substring(OWN.length()) : "";
        return new Wish(name, own ? null : audience, code.isEmpty() ? null : code, opens, filter);
    }

    /** Whom it can be for, by name. */
    public Map<String, String> getAudiences() {
        return audiences;
    }

    /** The code of the base the list was about. */
    public String getBase() {
        return base;
    }

    public void setBase(String base) {
        this.base = base;
    }

    /** True where it can be for one of several own bases. */
    public boolean isMany() {
        return many;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSharedWith() {
        return audience;
    }

    public void setSharedWith(String sharedWith) {
        this.audience = sharedWith;
    }

    public boolean isOpens() {
        return opens;
    }

    public void setOpens(boolean opens) {
        this.opens = opens;
    }

    /** True where the view shows from now on what the list shows. */
    public boolean isTakeOver() {
        return takeOver;
    }

    public void setTakeOver(boolean takeOver) {
        this.takeOver = takeOver;
    }
}
