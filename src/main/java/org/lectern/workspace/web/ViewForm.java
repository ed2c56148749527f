package org.lectern.workspace.web;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.shared.Messages;
import org.lectern.workspace.SavedViewService.View;
import org.lectern.workspace.SavedViewService.Wish;

/** What is asked of a view: its name, whom it is for, whether the list opens with it. */
public class ViewForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, String> audiences = new LinkedHashMap<>();
    private String name;
    private String sharedWith;
    private boolean opens;
    private boolean takeOver;

    /** @param with names of bases by code; the administrators have none */
    void offer(Map<String, String> with, Messages messages) {
        with.forEach((code, name) -> audiences.put(
                code,
                name == null
                        ? messages.text("workspace.view.administrators")
                        : messages.text("workspace.view.of-base", name)));
    }

    void begin(View view) {
        name = view.name();
        sharedWith = view.sharedWith();
        opens = view.opens();
    }

    Wish wish(String filter) {
        return new Wish(name, sharedWith == null || sharedWith.isBlank() ? null : sharedWith, opens, filter);
    }

    /** With whom it can be shared, by name. */
    public Map<String, String> getAudiences() {
        return audiences;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSharedWith() {
        return sharedWith;
    }

    public void setSharedWith(String sharedWith) {
        this.sharedWith = sharedWith;
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
