package org.lectern.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Where mails are put in the transaction of what they tell: a mail leaves if, and only if, that was committed. */
@ApplicationScoped
public class Outbox {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void put(Mail mail) {
        try {
            entities.persist(new OutboxMessage(mail, JSON.writeValueAsString(mail.parameters()), clock.instant()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
