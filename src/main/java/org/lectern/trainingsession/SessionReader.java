package org.lectern.trainingsession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.course.Courses;
import org.lectern.person.Organisation;
import org.lectern.person.Organisations;
import org.lectern.shared.Language;
import org.lectern.shared.NotFound;
import org.lectern.trainingbase.Room;
import org.lectern.trainingbase.Rooms;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;

/** Puts together what readers see of a session; a fixed number of statements, however many slots it has. */
@ApplicationScoped
class SessionReader {

    @Inject
    private Courses courses;

    @Inject
    private TrainingBases bases;

    @Inject
    private Rooms rooms;

    @Inject
    private Organisations organisations;

    /** @param whole true for readers of the own base: with trainers and links */
    SessionDetails read(TrainingSession session, boolean whole) {
        TrainingBase base = bases.find(session.baseId()).orElseThrow(NotFound::new);
        Plan plan = session.plan();
        return new SessionDetails(
                session.id(),
                session.code(),
                session.version(),
                base.code(),
                courses.find(session.courseId()).orElseThrow(NotFound::new).code(),
                plan.title(),
                plan.titleZh(),
                session.state(),
                plan.kind(),
                plan.mode(),
                plan.inService(),
                plan.mandatory(),
                plan.language(),
                session.thresholdPct(),
                plan.capacity() == 0 ? null : plan.capacity(),
                plan.minimum(),
                plan.approval(),
                plan.waitingList(),
                plan.enrolmentOpens(),
                plan.enrolmentCloses(),
                plan.withdrawUntil(),
                plan.onlyTargetGroups(),
                plan.recordedAfterwards(),
                plan.runsFrom(),
                plan.runsTo(),
                List.copyOf(session.targetGroups()),
                List.copyOf(session.instruments()),
                slots(session, whole),
                partners(plan.partners()),
                plan.commissionedBy(),
                plan.contact(),
                plan.notes(),
                plan.notesZh(),
                session.firstSlotStarts(),
                session.lastSlotEnds(),
                session.reportingDate(),
                base.zone().getId(),
                session.reason(),
                whole ? List.copyOf(session.trainerIds()) : null,
                whole ? plan.decideBy() : null,
                session.datesChangedAt());
    }

    private List<SessionDetails.Slot> slots(TrainingSession session, boolean whole) {
        List<SessionSlot> slots = session.slots();
        Map<Long, Room> held = rooms.byIds(
                slots.stream().map(SessionSlot::roomId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return slots.stream()
                .map(slot -> slot(slot, Optional.ofNullable(slot.roomId()).map(held::get), whole))
                .toList();
    }

    private static SessionDetails.Slot slot(SessionSlot slot, Optional<Room> room, boolean whole) {
        return new SessionDetails.Slot(
                slot.id(),
                slot.starts(),
                slot.ends(),
                slot.compulsory(),
                slot.state(),
                slot.heldMinutes(),
                slot.reason(),
                slot.roomId(),
                room.map(Room::name).orElse(null),
                room.map(there -> there.venue().name(Language.EN)).orElse(null),
                room.map(there -> there.venue().name(Language.ZH_CN)).orElse(null),
                slot.place(),
                slot.link() != null,
                whole ? slot.link() : null);
    }

    private List<SessionDetails.Partner> partners(List<Plan.Partner> partners) {
        Map<Long, TrainingBase> partnerBases = bases.byIds(partners.stream()
                .map(Plan.Partner::baseId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Long, Organisation> partnerOrganisations = organisations.byIds(partners.stream()
                .map(Plan.Partner::organisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return partners.stream()
                .map(partner -> {
                    TrainingBase base = partner.baseId() == null ? null : partnerBases.get(partner.baseId());
                    Organisation organisation = partner.organisationId() == null
                            ? null
                            : partnerOrganisations.get(partner.organisationId());
                    return new SessionDetails.Partner(
                            base == null ? null : base.code(),
                            partner.organisationId(),
                            base == null ? organisation.name(Language.EN) : base.name(Language.EN),
                            base == null ? organisation.name(Language.ZH_CN) : base.name(Language.ZH_CN),
                            partner.role());
                })
                .toList();
    }
}
