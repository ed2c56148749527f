package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.outbox.MailSettings;
import org.lectern.outbox.OutboxMessage;
import org.lectern.outbox.OutboxMessages;
import org.lectern.outbox.OutboxState;
import org.lectern.outbox.Preview;
import org.lectern.shared.NotFound;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;

/** The outbox as the administrator sees it. */
@ApplicationScoped
@Transactional
public class MailService {

    @Inject
    private OutboxMessages messages;

    @Inject
    private Preview preview;

    @Inject
    private MailSettings settings;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** A mail in the list. */
    public record Row(
            long id,
            String kind,
            String to,
            OutboxState state,
            int attempts,
            Instant createdAt,
            Instant notBefore,
            Instant sentAt,
            String lastError) {}

    /** @param state null for all */
    @Allowed(Role.ADMINISTRATOR)
    public Page<Row> list(OutboxState state, PageRequest request) {
        trail.record(Act.of("outbox.list", "outbox", null, null));
        return messages.list(state, request).map(this::row);
    }

    /** The text as it would leave now; null once it was sent, since it is not kept. */
    @Allowed(Role.ADMINISTRATOR)
    public Preview.Text read(long id) {
        OutboxMessage message = messages.find(id).orElseThrow(NotFound::new);
        trail.record(Act.of("outbox.read", "outbox", id, null));
        return preview.of(message);
    }

    @Allowed(Role.ADMINISTRATOR)
    public Row get(long id) {
        return row(messages.find(id).orElseThrow(NotFound::new));
    }

    /** Sends a dead one once more. */
    @Allowed(Role.ADMINISTRATOR)
    public void retry(long id) {
        messages.find(id).orElseThrow(NotFound::new).retry(clock.instant());
        trail.record(Act.of("outbox.retry", "outbox", id, null));
    }

    /** How many mails will not leave by themselves. */
    @Allowed(Role.ADMINISTRATOR)
    public long dead() {
        return messages.count(OutboxState.DEAD);
    }

    @Allowed(Role.ADMINISTRATOR)
    public boolean hasServer() {
        return settings.host().isPresent();
    }

    private Row row(OutboxMessage message) {
        return new Row(
                message.id(),
                message.kind(),
                preview.to(message),
                message.state(),
                message.attempts(),
                message.createdAt(),
                message.notBefore(),
                message.sentAt(),
                message.lastError());
    }
}
