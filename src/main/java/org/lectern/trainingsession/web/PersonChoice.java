package org.lectern.trainingsession.web;

import java.io.Serializable;

/**
 * Somebody who can be chosen.
 *
 * @param label the name, with the organisation where it is known
 */
public record PersonChoice(long id, String label) implements Serializable {

    public long getId() {
        return id;
    }

    public String getLabel() {
        return label;
    }
}
