package org.lectern.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.account.FirstAdministratorService;
import org.lectern.outbox.MailSettings;
import org.lectern.platform.Settings;

/** Tells in the log how the first administrator of an empty database is made. There is no default password. */
@ApplicationScoped
public class FirstStart {

    private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());

    @Inject
    private FirstAdministratorService administrators;

    @Inject
    private MailSettings addresses;

    @Inject
    private Settings settings;

    void tell(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (!settings.sampleData()) {
            administrators
                    .prepare()
                    .ifPresent(code -> LOG.log(
                            Level.INFO,
                            "\n\nThere is no account yet. Make the first administrator at\n"
                                    + "  {0}/first-administrator\nwith this set-up code, good until the server stops:\n"
                                    + "  {1}\n",
                            new Object[] {addresses.publicUrl(), code}));
        }
    }
}
