package org.lectern.enrolment;

import static org.lectern.account.Role.ADMINISTRATOR;
import static org.lectern.account.Role.COORDINATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.course.Course;
import org.lectern.course.Courses;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.TrainingSession;

/** The lists of training sessions, with seats, window and phase as they are now; nine statements whatever the size. */
@ApplicationScoped
public class Catalogue {

    /** What the public is shown where it does not ask for something else. */
    public static final Set<SessionState> OFFERED =
            Set.of(SessionState.PUBLISHED, SessionState.CONFIRMED, SessionState.HELD, SessionState.CLOSED);

    @Inject
    private CatalogueEntries entries;

    @Inject
    private Enrolments enrolments;

    @Inject
    private TrainingBases bases;

    @Inject
    private Courses courses;

    @Inject
    private CurrentAccount me;

    @Inject
    private Clock clock;

    /** Everything that may be read, by date; drafts only in the own base and by their trainers. */
    @Allowed(everybody = true)
    @Transactional
    public Page<CatalogueItem> list(CatalogueFilter filter, PageRequest request) {
        return list(filter, new CatalogueEntries.Reader(me.coordinated(), me.personIdOrNull(), false), false, request);
    }

    /** The sessions of the own bases, the newest first. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public Page<CatalogueItem> listOwn(CatalogueFilter filter, PageRequest request) {
        return list(filter, new CatalogueEntries.Reader(me.coordinated(), null, true), true, request);
    }

    private Page<CatalogueItem> list(
            CatalogueFilter filter, CatalogueEntries.Reader reader, boolean newestFirst, PageRequest request) {
        Map<Long, TrainingBase> owners =
                bases.all().stream().collect(Collectors.toMap(TrainingBase::id, Function.identity()));
        Set<ZoneId> zones = owners.values().stream().map(TrainingBase::zone).collect(Collectors.toSet());
        Page<TrainingSession> page = entries.page(filter, reader, zones, newestFirst, request);
        List<Long> ids = page.items().stream().map(TrainingSession::id).toList();
        Facts facts = new Facts(
                owners,
                courses.find(
                        page.items().stream().map(TrainingSession::courseId).collect(Collectors.toSet())),
                enrolments.figures(ids),
                entries.extents(ids),
                entries.groups(ids),
                entries.trainers(ids),
                clock.instant());
        return page.map(session -> item(session, facts));
    }

    private record Facts(
            Map<Long, TrainingBase> bases,
            Map<Long, Course> courses,
            Map<Long, SeatFigures> figures,
            Map<Long, CatalogueEntries.Extent> extents,
            Map<Long, List<String>> groups,
            Map<Long, Integer> trainers,
            Instant now) {}

    private static CatalogueItem item(TrainingSession session, Facts facts) {
        TrainingBase base = facts.bases().get(session.baseId());
        EnrolmentTimes times = EnrolmentTimes.of(session, base.zone());
        Seats seats = times.seats(
                session.capacity(), facts.figures().getOrDefault(session.id(), SeatFigures.NOBODY), facts.now());
        CatalogueEntries.Extent extent = facts.extents().getOrDefault(session.id(), CatalogueEntries.Extent.NONE);
        return new CatalogueItem(
                session.id(),
                session.code(),
                base,
                facts.courses().get(session.courseId()).code(),
                session.title(org.lectern.shared.Language.EN),
                session.title(org.lectern.shared.Language.ZH_CN),
                session.state(),
                session.kind(),
                session.mode(),
                session.language(),
                facts.groups().getOrDefault(session.id(), List.of()),
                extent.slots(),
                extent.minutes(),
                session.firstSlotStarts(),
                session.lastSlotEnds(),
                session.runsFrom(),
                session.runsTo(),
                session.enrolmentOpens(),
                session.enrolmentCloses(),
                session.recordedAfterwards(),
                session.minimum(),
                facts.trainers().getOrDefault(session.id(), 0),
                seats,
                times.window(seats.free(), facts.now()),
                times.phase(facts.now()));
    }
}
