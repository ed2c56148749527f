package org.lectern.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.lectern.account.Account;
import org.lectern.account.Accounts;
import org.lectern.account.RoleGrant;
import org.lectern.outbox.OutboxState;
import org.lectern.shared.Language;

/** The accounts everybody knows the password of. */
@ApplicationScoped
class SampleAccounts {

    static final String PASSWORD = "lectern-demo";

    /** Of {@link #PASSWORD}, worked out beforehand: it is no secret, and a start-up need not wait for it. */
    static final String HASH =
            "pbkdf2-sha256$600000$bGVjdGVybi1zYW1wbGUhIQ==$ye7FSnJW0bLi2QnvsEJoeQodKr6Kwh97TpWD7JMszU4=";

    @Inject
    private Accounts accounts;

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Transactional
    public void make(String email, String displayName, Long personId, RoleGrant grant) {
        Account account = Account.ready(email, displayName, Language.EN, HASH, clock.instant());
        account.grant(grant);
        if (personId != null) {
            account.linkTo(personId);
        }
        accounts.add(account);
    }

    boolean isEmpty() {
        return accounts.isEmpty();
    }

    /** What was told long ago arrived long ago: the outbox shows only what is new. */
    @Transactional
    public void deliverMailsBefore(Instant moment) {
        entities.createQuery("update OutboxMessage m set m.state = :sent, m.sentAt = m.createdAt, m.parameters = null"
                        + " where m.state = :pending and m.createdAt < :moment")
                .setParameter("sent", OutboxState.SENT)
                .setParameter("pending", OutboxState.PENDING)
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
