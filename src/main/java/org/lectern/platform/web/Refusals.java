package org.lectern.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.account.TooManyAttempts;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Messages;

/**
 * The one place where a refusal becomes something on a page. What was entered wrongly is said at its field, a rule that
 * stands in the way above the content, both on the page as it was sent, so that nothing typed is lost. The rest has
 * pages of its own.
 */
public class Refusals extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

    public Refusals(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable thrown = events.next().getContext().getException();
            events.remove();
            FacesContext faces = FacesContext.getCurrentInstance();
            // Of several failures the first is told: once the browser was sent elsewhere, nothing more can be said.
            if (!faces.getResponseComplete()) {
                answer(faces, thrown);
            }
        }
    }

    private static void answer(FacesContext faces, Throwable thrown) {
        Throwable cause = Refusal.known(thrown).orElse(thrown);
        boolean onPage = faces.isPostback() && !PhaseId.RENDER_RESPONSE.equals(faces.getCurrentPhaseId());
        Messages messages =
                Messages.in(CDI.current().select(CurrentLanguage.class).get().get());
        if (onPage && cause instanceof InvalidInput input) {
            input.violations()
                    .forEach(wrong ->
                            SubmittedFields.refuse(faces, wrong.field(), messages.text(wrong.key(), wrong.args())));
        } else if (onPage && cause instanceof BusinessRuleViolation violation) {
            if (violation instanceof TooManyAttempts tooMany
                    && !faces.getPartialViewContext().isAjaxRequest()) {
                faces.getExternalContext().setResponseStatus(429);
                faces.getExternalContext().setResponseHeader("Retry-After", Long.toString(tooMany.seconds()));
            }
            note(faces, messages.text(violation.rule().messageKey(), violation.args()));
        } else if (onPage && Refusal.statusOf(cause) == 409) {
            note(faces, messages.text("error.stale"));
        } else {
            leave(faces, thrown);
        }
    }

    private static void note(FacesContext faces, String text) {
        faces.validationFailed();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    /** Ends this page: the error page takes its place, or the script of the page is sent there. */
    private static void leave(FacesContext faces, Throwable thrown) {
        ExternalContext external = faces.getExternalContext();
        int status = Refusal.statusOf(thrown);
        try {
            if (faces.getPartialViewContext().isAjaxRequest() || status == Refusal.EXPIRED || status == 401) {
                if (!external.isResponseCommitted()) {
                    external.responseReset();
                }
                external.redirect(external.getRequestContextPath() + place(status, thrown));
            } else if (status >= 500) {
                // The container logs it with its number and shows the page.
                faces.responseComplete();
                throw new FacesException(thrown);
            } else {
                external.responseReset();
                external.responseSendError(status, null);
            }
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(int status, Throwable thrown) {
        if (status == 401) {
            return "/sign-in";
        }
        if (status == Refusal.EXPIRED) {
            return Expired.PATH;
        }
        if (status < 500) {
            return ErrorPage.PATH + "/" + status;
        }
        String number = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "unexpected failure " + number, thrown);
        return ErrorPage.PATH + "/" + status + "?number=" + number;
    }

    /** Puts the handler into the chain of Faces. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new Refusals(getWrapped().getExceptionHandler());
        }
    }
}
