package org.lectern.platform.sample;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.lectern.platform.Settings;

/** Makes the sample data at the first start, once the schema is there and before anybody is served. */
@ApplicationScoped
public class SampleStart {

    @Inject
    private Settings settings;

    @Inject
    private SampleData data;

    @ActivateRequestContext
    void start(
            @Observes @Initialized(ApplicationScoped.class) @Priority(Interceptor.Priority.APPLICATION) Object start) {
        if (settings.sampleData()) {
            data.fillIfEmpty();
        }
    }
}
