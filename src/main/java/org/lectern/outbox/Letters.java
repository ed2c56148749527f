package org.lectern.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.outbox.Recipients.Recipient;
import org.lectern.shared.Language;

/** Makes letters out of messages, and notes what became of them; each step is a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Letters {

    @Inject
    private OutboxMessages messages;

    @Inject
    @Any
    private Instance<Recipients> recipients;

    @Inject
    @Any
    private Instance<CalendarParts> calendars;

    @Inject
    @Any
    private Instance<Wordings> wordings;

    @Inject
    private MailSettings settings;

    @Inject
    private Event<MailDied> died;

    @Inject
    private Clock clock;

    /** What goes over the wire. */
    record Letter(
            long id,
            String to,
            String name,
            MailText text,
            Language language,
            List<CalendarParts.CalendarPart> calendar) {}

    List<Long> due(int most) {
        return messages.due(clock.instant(), most);
    }

    /** The letter as it reads now; empty if it is not to be sent any more, or nobody would get it. */
    Optional<Letter> write(long id) {
        Instant now = clock.instant();
        Optional<OutboxMessage> found = messages.lock(id).filter(message -> message.isDue(now));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        OutboxMessage message = found.get();
        message.released();
        Optional<Recipient> recipient = recipient(message);
        if (recipient.isEmpty()) {
            message.cancelled("no address");
            return Optional.empty();
        }
        return Optional.of(new Letter(
                id,
                recipient.get().email(),
                recipient.get().name(),
                text(message, recipient.get().name()),
                language(message),
                calendars.stream()
                        .flatMap(those -> those.of(message, recipient.get()).stream())
                        .toList()));
    }

    @Transactional(TxType.SUPPORTS)
    MailText text(OutboxMessage message, String name) {
        Language language = language(message);
        Map<String, String> values = MailText.values(message.parameters());
        return wordings.stream()
                .flatMap(those -> those.of(message, language).stream())
                .findFirst()
                .map(wording -> MailText.of(wording, language, values, settings.publicUrl(), name))
                .orElseGet(() -> MailText.of(message.kind(), language, values, settings.publicUrl(), name));
    }

    /** The address the message names, else the one its receiver has now. */
    @Transactional(TxType.SUPPORTS)
    Optional<Recipient> recipient(OutboxMessage message) {
        Optional<Recipient> known = recipients.stream()
                .flatMap(those -> those.of(message.accountId(), message.personId()).stream())
                .findFirst();
        String named = MailText.values(message.parameters()).get(Mail.TO);
        return named == null
                ? known
                : Optional.of(new Recipient(named, known.map(Recipient::name).orElse("")));
    }

    void sent(long id) {
        messages.lock(id).ifPresent(message -> message.sent(clock.instant()));
    }

    void failed(long id, String error) {
        messages.lock(id).filter(Letters::isOpen).ifPresent(message -> {
            message.failed(clock.instant(), error);
            tellIfDead(message);
        });
    }

    void refused(long id, String error) {
        messages.lock(id).filter(Letters::isOpen).ifPresent(message -> {
            message.refused(error);
            tellIfDead(message);
        });
    }

    private void tellIfDead(OutboxMessage message) {
        if (message.state() == OutboxState.DEAD) {
            died.fire(new MailDied(message.id(), message.kind()));
        }
    }

    private static boolean isOpen(OutboxMessage message) {
        return message.state() == OutboxState.PENDING;
    }

    private static Language language(OutboxMessage message) {
        return Language.byTag(message.locale()).orElse(Language.EN);
    }
}
