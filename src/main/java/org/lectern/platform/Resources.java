package org.lectern.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.lectern.platform.sample.TravellingClock;

/** What the features take from outside: the database and the time. */
@ApplicationScoped
public class Resources {

    @Produces
    @PersistenceContext(unitName = "lectern")
    private EntityManager entityManager;

    @Produces
    @ApplicationScoped
    Clock clock(Settings settings) {
        return settings.sampleData() ? new TravellingClock() : Clock.systemUTC();
    }
}
