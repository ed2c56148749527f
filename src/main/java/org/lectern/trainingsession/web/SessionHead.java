package org.lectern.trainingsession.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.lectern.trainingsession.SessionDetails;
import org.lectern.trainingsession.TrainingSessionService;

/** What stands at the head of every page of a session: read once in a request. */
@Named
@RequestScoped
public class SessionHead {

    @Inject
    private TrainingSessionService sessions;

    private final Map<String, SessionDetails> read = new HashMap<>();

    /** @param idOrCode the id of the session, as a text or a number */
    public SessionDetails of(Object idOrCode) {
        return read.computeIfAbsent(String.valueOf(idOrCode), sessions::details);
    }
}
