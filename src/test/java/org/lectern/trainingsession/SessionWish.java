package org.lectern.trainingsession;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lectern.course.CourseKind;
import org.lectern.course.Mode;

/** What a test enters about a session: the least that can be published, but for what the test says otherwise. */
final class SessionWish {

    static final Instant START = Instant.parse("2026-12-01T01:00:00Z");

    Integer version;
    String code;
    String base = "GZHU";
    String course = "LAW";
    String title;
    CourseKind kind;
    Mode mode;
    Integer threshold;
    Integer capacity = 30;
    Integer minimum = 2;
    WaitingList waitingList;
    Instant opens = Instant.parse("2026-11-01T00:00:00Z");
    Instant closes = Instant.parse("2026-11-30T00:00:00Z");
    Instant withdrawUntil;
    Boolean onlyTargetGroups;
    Boolean recordedAfterwards;
    LocalDate runsFrom;
    LocalDate runsTo;
    List<String> targetGroups;
    List<String> instruments;
    List<Long> trainers;
    List<SessionInput.Partner> partners;
    LocalDate decideBy;
    String overrideReason;
    List<SessionInput.Slot> slots = new ArrayList<>(List.of(slot(0)));

    /** Three hours in a place, some days after the first day. */
    static SessionInput.Slot slot(int daysLater) {
        Instant starts = START.plusSeconds(daysLater * 86_400L);
        return new SessionInput.Slot(null, starts, starts.plusSeconds(10_800), null, "Hall 1", null, true);
    }

    static SessionInput.Slot slot(Instant starts, Instant ends) {
        return new SessionInput.Slot(null, starts, ends, null, "Hall 1", null, true);
    }

    SessionInput input() {
        return new SessionInput(
                version,
                code,
                base,
                course,
                title,
                null,
                kind,
                mode,
                null,
                null,
                null,
                threshold,
                capacity,
                minimum,
                null,
                waitingList,
                opens,
                closes,
                withdrawUntil,
                onlyTargetGroups,
                recordedAfterwards,
                runsFrom,
                runsTo,
                partners,
                null,
                null,
                null,
                null,
                targetGroups,
                instruments,
                slots,
                trainers,
                decideBy,
                overrideReason);
    }
}
