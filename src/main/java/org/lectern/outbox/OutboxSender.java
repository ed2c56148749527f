package org.lectern.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Hands over what is due. One node at a time; each mail is read, sent and noted by itself, and never sent inside a
 * transaction. If the machine stops between sending and noting, the mail leaves once more under the same Message-ID.
 */
@ApplicationScoped
public class OutboxSender {

    private static final Logger LOG = Logger.getLogger(OutboxSender.class.getName());
    private static final int AT_ONCE = 100;
    private static final Duration LEASE = Duration.ofMinutes(3);

    @Inject
    private Leases leases;

    @Inject
    private Letters letters;

    @Inject
    private MailSettings settings;

    @Inject
    private SmtpServer server;

    /** Sends what is due; gives how many mails left. */
    public int send() {
        if (settings.host().isEmpty() || !leases.take("outbox", LEASE)) {
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
            // The server is away: only the first one waits longer for it, the others stay due.
            LOG.log(Level.WARNING, "the mail server does not answer: {0}", e.getMessage());
            letters.failed(due.get(0), e.getMessage());
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
            LOG.log(Level.WARNING, "mail {0} was not taken: {1}", new Object[] {Long.toString(id), e.getMessage()});
            if (SmtpServer.isFinal(e)) {
                letters.refused(id, e.getMessage());
            } else {
                letters.failed(id, e.getMessage());
            }
            connection.reopen();
            return false;
        }
    }
}
