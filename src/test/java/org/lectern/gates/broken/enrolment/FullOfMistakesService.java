package org.lectern.gates.broken.enrolment;

import jakarta.faces.context.FacesContext;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import org.lectern.gates.broken.shared.KnowsTheFuture;

/** A use case that says nobody who may, and knows pages, HTTP and the entity manager. */
public class FullOfMistakesService {

    FacesContext faces;
    EntityManager entities;
    KnowsTheFuture cycle;

    public Response anybodyMay() {
        return null;
    }
}
