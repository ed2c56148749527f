package org.lectern.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.testing.Acting;
import org.lectern.testing.InProcess;
import org.lectern.testing.TestClock;
import org.lectern.testing.TestDatabase;
import org.lectern.testing.World;

/** What is typed is kept for whoever types it, until it is saved or a month has gone. */
@InProcess
class DraftServiceTest {

    @Inject
    private DraftService drafts;

    @Inject
    private Acting acting;

    @Inject
    private World world;

    @Inject
    private TestClock clock;

    @Inject
    private TestDatabase database;

    private record Form(String text, Instant at, List<String> more) {}

    @Test
    void theLastTextIsKeptForItsAccountOnly() {
        long gzhu = world.aBase("GZHU");
        acting.as(Role.COORDINATOR, gzhu);
        drafts.keep("session/1", null, "one");
        drafts.keep("session/1", null, "two");
        assertThat(drafts.find("session/1"))
                .get()
                .extracting(DraftService.Kept::content)
                .isEqualTo("two");
        assertThat(drafts.find("session/2")).isEmpty();
        acting.asAdministrator();
        assertThat(drafts.find("session/1")).isEmpty();
        drafts.forget("session/1");
        acting.as(Role.COORDINATOR, gzhu);
        assertThat(drafts.find("session/1")).isPresent();
        drafts.forget("session/1");
        assertThat(drafts.find("session/1")).isEmpty();
    }

    /** So that it can pass on with the base. */
    @Test
    void aDraftIsOfTheBaseItWasTypedFor() {
        long gzhu = world.aBase("GZHU");
        long cupl = world.aBase("CUPL");
        acting.as(Role.COORDINATOR, gzhu);
        drafts.keep("person/new", null, "text");
        drafts.keep("course/new", "CUPL", "text");
        acting.as(Role.COORDINATOR, gzhu, cupl);
        drafts.keep("person/1", null, "text");
        assertThat(database.value("select base_id from draft where form = 'person/new'"))
                .isEqualTo(gzhu);
        assertThat(database.value("select base_id from draft where form = 'course/new'"))
                .isEqualTo(cupl);
        assertThat(database.value("select base_id from draft where form = 'person/1'"))
                .isNull();
    }

    @Test
    void aMonthLaterNothingIsLeft() {
        acting.asAdministrator();
        drafts.keep("session/1", null, "text");
        clock.forward(Duration.ofDays(29));
        assertThat(drafts.purge()).isZero();
        assertThat(drafts.find("session/1")).isPresent();
        clock.forward(Duration.ofDays(2));
        assertThat(drafts.find("session/1")).isEmpty();
        assertThat(drafts.purge()).isEqualTo(1);
    }

    @Test
    void aFormIsTextAndAFormAgain() {
        Form form = new Form("人权 \"x\"", Instant.parse("2026-11-20T02:00:00Z"), List.of("a"));
        assertThat(DraftText.read(DraftText.of(form), Form.class)).contains(form);
        assertThat(DraftText.read("{\"gone\": 1}", Form.class)).contains(new Form(null, null, null));
        assertThat(DraftText.read("no text of ours", Form.class)).isEmpty();
    }
}
