package org.lectern.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.lectern.outbox.MailText;
import org.lectern.outbox.OutboxMessage;
import org.lectern.outbox.Wordings;
import org.lectern.shared.Language;

/** The words that are not those of the product: of a base for a kind of mail, of a coordinator for one message. */
@ApplicationScoped
class MailWordings implements Wordings {

    /** The parameter that names the message. */
    static final String MESSAGE = "message";

    @Inject
    private EntityManager entities;

    @Override
    public Optional<Wording> of(OutboxMessage mail, Language language) {
        String message = MailText.values(mail.parameters()).get(MESSAGE);
        if (message != null) {
            return Optional.ofNullable(entities.find(SessionMessage.class, Long.valueOf(message)))
                    .map(found -> found.words().in(language));
        }
        return mail.baseId() == null
                ? Optional.empty()
                : find(mail.baseId(), mail.kind(), language).map(MailWording::wording);
    }

    Optional<MailWording> find(long baseId, String kind, Language language) {
        return entities.createQuery(
                        "select w from MailWording w where w.baseId = :base and w.kind = :kind and w.locale = :locale",
                        MailWording.class)
                .setParameter("base", baseId)
                .setParameter("kind", kind)
                .setParameter("locale", language.tag())
                .getResultStream()
                .findFirst();
    }

    List<String> kindsOf(long baseId) {
        return entities.createQuery("select distinct w.kind from MailWording w where w.baseId = :base", String.class)
                .setParameter("base", baseId)
                .getResultList();
    }

    Optional<SessionMessage> message(long id) {
        return Optional.ofNullable(entities.find(SessionMessage.class, id));
    }

    /** What an account wrote to people of a session, newest first. */
    List<SessionMessage> written(long sessionId, Long account, int most) {
        return entities.createQuery(
                        "select m from SessionMessage m where m.sessionId = :session and m.sentBy = :account"
                                + " order by m.id desc",
                        SessionMessage.class)
                .setParameter("session", sessionId)
                .setParameter("account", account)
                .setMaxResults(most)
                .getResultList();
    }

    void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    void remove(MailWording wording) {
        entities.remove(wording);
    }

    /** The mails about a session, or about one enrolment in it, newest first. */
    List<OutboxMessage> log(long sessionId, Long enrolmentId, int most) {
        return entities.createQuery(
                        "select m from OutboxMessage m where m.sessionId = :session"
                                + " and (:enrolment is null or m.enrolmentId = :enrolment) order by m.id desc",
                        OutboxMessage.class)
                .setParameter("session", sessionId)
                .setParameter("enrolment", enrolmentId)
                .setMaxResults(most)
                .getResultList();
    }
}
