package org.lectern.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hands over what is due, the oldest first. One node at a time; each mail is read, sent and noted by itself, and never
 * sent inside a transaction. If the machine stops between sending and noting, the mail leaves once more under the same
 * Message-ID. A server that does not answer is no fault of a mail: everything waits, and keeps its order.
 */
@ApplicationScoped
public class OutboxSender {

    private static final Logger LOG = Logger.getLogger(OutboxSender.class.getName());
    private static final int AT_ONCE = 100;
    private static final Duration LEASE = Duration.ofMinutes(3);

    /** How long a server that was away is left alone. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    @Inject
    private Leases leases;

    @Inject
    private Letters letters;

    @Inject
    private MailSettings settings;

    @Inject
    private SmtpServer server;

    @Inject
    private Clock clock;

    private volatile Away away = new Away("", Instant.EPOCH);

    /** A server that did not answer, and when it did not. */
    private record Away(String address, Instant at) {

        /** Not where it is another one by now, nor where the clock jumped. */
        boolean lasts(String current, Instant now) {
            return address.equals(current) && !now.isBefore(at) && now.isBefore(at.plus(PAUSE));
        }
    }

    /** Sends what is due; gives how many mails left. */
    public int send() {
        if (settings.host().isEmpty()
                || away.lasts(settings.address(), clock.instant())
                || !leases.take("outbox", LEASE)) {
            return 0;
        }
        List<Long> due = letters.due(AT_ONCE);
        if (due.isEmpty()) {
            return 0;
        }
        int sent = 0;
        try (SmtpServer.Connection connection = server.connect()) {
            for (Long id : due) {
                if (!leases.take("outbox", LEASE)) {
                    return sent;
                }
                sent += send(id, connection) ? 1 : 0;
            }
        } catch (MessagingException e) {
            LOG.log(Level.WARNING, "the mail server does not answer: {0}", e.getMessage());
            away = new Away(settings.address(), clock.instant());
        }
        return sent;
    }

    private boolean send(long id, SmtpServer.Connection connection) throws MessagingException {
        Optional<Letters.Letter> letter = letters.write(id);
        if (letter.isEmpty()) {
            return false;
        }
        try {
            connection.send(letter.get());
            letters.sent(id);
            return true;
        } catch (MessagingException e) {
            LOG.log(Level.WARNING, "mail {0} was not taken: {1}", new Object[] {Long.toString(id), SmtpServer.reason(e)
            });
            if (SmtpServer.isFinal(e)) {
                letters.refused(id, SmtpServer.reason(e));
            } else {
                letters.failed(id, SmtpServer.reason(e));
            }
            connection.reopen();
            return false;
        }
    }
}
