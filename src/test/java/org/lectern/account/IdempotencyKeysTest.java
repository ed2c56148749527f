package org.lectern.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.IdempotencyKeys.Answer;
import org.lectern.shared.Language;
import org.lectern.testing.Acting;
import org.lectern.testing.InProcess;
import org.lectern.testing.TestClock;
import org.lectern.testing.Together;

@InProcess
class IdempotencyKeysTest {

    private static final Answer DONE = new Answer(201, "/api/v1/accounts/7", 7L);

    @Inject
    private IdempotencyKeys keys;

    @Inject
    private AccountService service;

    @Inject
    private Acting acting;

    @Inject
    private TestClock clock;

    @Inject
    private Together together;

    private long me;
    private long other;

    @BeforeEach
    void twoAccounts() {
        acting.asSystem();
        List<Long> made = service.addReady(List.of(ready("a@example.org"), ready("b@example.org")), "x");
        me = made.get(0);
        other = made.get(1);
    }

    @Test
    void theSameRequestIsAnsweredAndNotDoneAgain() {
        assertThat(keys.begin(me, "k", "hash")).isEmpty();
        keys.answered(me, "k", DONE);
        assertThat(keys.begin(me, "k", "hash")).contains(DONE);
        assertThat(keys.begin(other, "k", "hash"))
                .as("another account, another key")
                .isEmpty();
    }

    @Test
    void anotherRequestUnderTheKeyIsRefused() {
        keys.begin(me, "k", "hash");
        keys.answered(me, "k", DONE);
        assertThatThrownBy(() -> keys.begin(me, "k", "other")).isInstanceOf(IdempotencyKeys.Reused.class);
    }

    @Test
    void aRefusedRequestMayBeMadeAgain() {
        keys.begin(me, "k", "hash");
        keys.freed(me, "k");
        assertThat(keys.begin(me, "k", "corrected")).isEmpty();
    }

    @Test
    void aKeyIsKeptForADay() {
        keys.begin(me, "k", "hash");
        keys.answered(me, "k", DONE);
        clock.forward(Duration.ofHours(24).minusSeconds(1));
        assertThat(keys.begin(me, "k", "hash")).contains(DONE);
        clock.forward(Duration.ofSeconds(1));
        assertThat(keys.begin(me, "k", "hash")).isEmpty();
    }

    @Test
    void aRequestThatDiedWithItsServerIsTakenOver() {
        assertThat(keys.begin(me, "k", "hash")).isEmpty();
        clock.forward(IdempotencyKeys.DIED_AFTER.plusSeconds(1));
        assertThat(keys.begin(me, "k", "hash")).isEmpty();
    }

    @Test
    void twinsWaitForTheFirst() {
        AtomicInteger done = new AtomicInteger();
        Together.Deed<Answer> deed = () -> {
            Optional<Answer> before = keys.begin(me, "k", "hash");
            if (before.isPresent()) {
                return before.get();
            }
            done.incrementAndGet();
            Thread.sleep(150);
            keys.answered(me, "k", DONE);
            return DONE;
        };
        List<Together.Outcome<Answer>> outcomes =
                together.perform(Stream.generate(() -> deed).limit(12).toList());
        assertThat(outcomes).allMatch(Together.Outcome::succeeded);
        assertThat(outcomes).extracting(Together.Outcome::result).containsOnly(DONE);
        assertThat(done).hasValue(1);
    }

    private static AccountService.ReadyAccount ready(String email) {
        return new AccountService.ReadyAccount(email, email, Language.EN, null, Set.of());
    }
}
