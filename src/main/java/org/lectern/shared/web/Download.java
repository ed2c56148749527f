package org.lectern.shared.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStream;
import org.lectern.shared.export.Attachment;

/** Answers the request of a page with a file. */
public final class Download {

    private Download() {}

    /** Writes what is sent. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** @param name with its ending */
    public static void send(String mediaType, String name, Writing writing) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext response = faces.getExternalContext();
        response.responseReset();
        response.setResponseContentType(mediaType);
        response.setResponseHeader("Content-Disposition", Attachment.named(name));
        writing.to(response.getResponseOutputStream());
        faces.responseComplete();
    }
}
