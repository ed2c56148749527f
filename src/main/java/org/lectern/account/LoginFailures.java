package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The counters of failed attempts. */
@ApplicationScoped
class LoginFailures {

    @Inject
    private EntityManager entities;

    /** The counter, locked; it is made where there is none, also by two requests at once. */
    LoginFailure lock(LoginFailure.Kind kind, String subject, Instant now) {
        return locked(kind, subject).orElseGet(() -> {
            entities.createNativeQuery("insert ignore into login_failure (kind, subject, failures, window_started)"
                            + " values (?1, ?2, 0, ?3)")
                    .setParameter(1, kind.name())
                    .setParameter(2, subject)
                    .setParameter(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                    .executeUpdate();
            return locked(kind, subject).orElseThrow();
        });
    }

    Optional<LoginFailure> locked(LoginFailure.Kind kind, String subject) {
        return entities.createNamedQuery("LoginFailure.bySubject", LoginFailure.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Counters nobody needs any more. */
    int purge(Instant before) {
        return entities.createQuery("delete from LoginFailure f where f.windowStarted < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
