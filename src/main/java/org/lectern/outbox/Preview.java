package org.lectern.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * What a mail says, for those who look after the outbox. Words that would let the reader act for the receiver are
 * hidden; the links of an invitation and of a sign-up are not, so that they can be handed over where there is no mail
 * server.
 */
@ApplicationScoped
public class Preview {

    private static final Set<String> HANDED_OVER = Set.of("account-confirm", "account-invitation");

    @Inject
    private Letters letters;

    @Inject
    private MailSettings settings;

    /** What it says. */
    public record Text(String subject, String body) {}

    /** Null once it was sent: what it said is not kept. */
    public Text of(OutboxMessage message) {
        if (message.parameters() == null) {
            return null;
        }
        String name = letters.recipient(message).map(Recipients.Recipient::name).orElse("");
        MailText text = letters.text(message, name);
        boolean shown = HANDED_OVER.contains(message.kind()) || settings.linksAreShown();
        return new Text(text.subject(), shown ? text.body() : text.body().replaceAll("code=[\\w-]+", "code=…"));
    }

    /** The address it would go to now; null where there is none. */
    public String to(OutboxMessage message) {
        return letters.recipient(message).map(Recipients.Recipient::email).orElse(null);
    }
}
