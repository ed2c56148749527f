package org.lectern.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Where mails are put in the transaction of what they tell: a mail leaves if, and only if, that was committed.
 *
 * <p>What can be undone is done inside {@link #holding}: whatever is told meanwhile, by whichever feature, waits for
 * {@link #UNDO} and can be dropped until then.
 */
@ApplicationScoped
public class Outbox {

    /** How long an act can be undone, and its mails are held. */
    public static final Duration UNDO = Duration.ofSeconds(10);

    private static final ThreadLocal<String> HOLDING = new ThreadLocal<>();

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private OutboxMessages messages;

    @Transactional(Transactional.TxType.MANDATORY)
    public void put(Mail mail) {
        put(mail, HOLDING.get());
    }

    /**
     * A mail that can be dropped for {@link #UNDO}.
     *
     * @param undoGroup what {@link #drop} names then, at most 60 characters; null for none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(Mail mail, String undoGroup) {
        try {
            String parameters = JSON.writeValueAsString(mail.parameters());
            entities.persist(new OutboxMessage(mail, parameters, undoGroup, clock.instant()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * Does the work, a use case with a transaction of its own; every mail that is put meanwhile belongs to the group.
     *
     * @param undoGroup new for each act: a random word, at most 60 characters
     */
    public void holding(String undoGroup, Runnable work) {
        HOLDING.set(undoGroup);
        try {
            work.run();
        } finally {
            HOLDING.remove();
        }
    }

    /**
     * Does what would have happened anyway and is not undone with the act around it: what is told of it leaves in any
     * case.
     */
    public <T> T standing(Supplier<T> work) {
        String around = HOLDING.get();
        HOLDING.remove();
        try {
            return work.get();
        } finally {
            if (around != null) {
                HOLDING.set(around);
            }
        }
    }

    /**
     * Drops what is held, all of it or nothing. Who undoes an act that told nobody looks at the time himself.
     *
     * @return false if it is too late, because {@link #UNDO} has passed; nothing is dropped then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean drop(String undoGroup) {
        Instant now = clock.instant();
        List<OutboxMessage> group = messages.lockGroup(undoGroup);
        if (!group.stream().allMatch(message -> message.isHeld(now))) {
            return false;
        }
        group.forEach(message -> message.cancelled("undone"));
        return true;
    }
}
