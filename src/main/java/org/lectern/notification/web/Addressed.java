package org.lectern.notification.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.lectern.notification.MessageService.Audience;
import org.lectern.shared.NotFound;

/** To whom a message goes, as the address of its page says: part of a roster, or people by the ids of their lines. */
public class Addressed implements Serializable {

    private static final long serialVersionUID = 1L;

    private String to;
    private String who;

    public Audience audience() {
        return Audience.of(to);
    }

    /** @throws NotFound if what stands in the address are no ids */
    List<Long> named() {
        if (who == null || who.isBlank()) {
            return List.of();
        }
        if (!who.matches("[0-9]{1,18}(,[0-9]{1,18}){0,999}")) {
            throw new NotFound();
        }
        return Arrays.stream(who.split(",")).map(Long::valueOf).distinct().toList();
    }

    public boolean isNamedOnly() {
        return who != null && !who.isBlank();
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }
}
