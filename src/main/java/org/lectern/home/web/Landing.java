package org.lectern.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;

/** Sends whoever comes to {@code /home} to the first page of the own role. */
@Named
@RequestScoped
public class Landing {

    /** @param path the first page, as the frame around the pages knows it */
    public void open(String path) throws IOException {
        ExternalContext faces = FacesContext.getCurrentInstance().getExternalContext();
        faces.redirect(faces.getRequestContextPath() + path);
    }
}
