package org.lectern.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Gives each thread the request its request-scoped beans live in. */
@ApplicationScoped
public class Requests {

    @Inject
    private Instance<RequestContextController> controllers;

    private final ThreadLocal<RequestContextController> running = new ThreadLocal<>();

    /** A new request for this thread; the one before it ends. */
    public void begin() {
        end();
        RequestContextController controller = controllers.get();
        controller.activate();
        running.set(controller);
    }

    public void end() {
        RequestContextController controller = running.get();
        if (controller != null) {
            running.remove();
            controller.deactivate();
        }
    }
}
