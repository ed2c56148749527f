package org.lectern.trainingsession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lectern.account.Scope;
import org.lectern.course.Course;
import org.lectern.course.Instruments;
import org.lectern.course.Mode;
import org.lectern.person.Organisations;
import org.lectern.person.Persons;
import org.lectern.person.TargetGroups;
import org.lectern.shared.PlainText;
import org.lectern.shared.Violations;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;

/** Turns what was entered into a plan, or tells everything that is wrong with it at once. */
@ApplicationScoped
class SessionChecks {

    static final String DEFAULT_LANGUAGE = "zh-CN";

    private static final String LANGUAGE_TAG = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}";
    private static final int LANGUAGE_LENGTH = 20;

    @Inject
    private SlotChecks slotChecks;

    @Inject
    private TargetGroups targetGroups;

    @Inject
    private Instruments instruments;

    @Inject
    private TrainingBases bases;

    @Inject
    private Organisations organisations;

    @Inject
    private Persons persons;

    @Inject
    private Clock clock;

    /** @param existing the session that is edited; null for a new one */
    Plan check(SessionInput input, Course course, TrainingBase base, TrainingSession existing, Scope scope) {
        Violations wrong = new Violations();
        Mode mode = input.mode() == null ? course.mode() : input.mode();
        boolean selfPaced = mode == Mode.SELF_PACED;
        boolean past = Boolean.TRUE.equals(input.recordedAfterwards());
        String title = text(wrong, "title", input.title(), TrainingSession.TITLE_LENGTH);
        String titleZh = text(wrong, "titleZh", input.titleZh(), TrainingSession.TITLE_LENGTH);
        boolean ownTitle = title != null || titleZh != null;
        checkNumbers(input, wrong);
        checkPeriod(input, selfPaced, past, base, wrong);
        wrong.addIf(
                selfPaced && input.slots() != null && !input.slots().isEmpty(),
                "slots",
                "error.self-paced-has-no-slots");
        List<Plan.Slot> slots = selfPaced ? List.of() : slotChecks.check(input, base, existing, wrong);
        if (!past) {
            checkWindow(input, slots, base, wrong);
        }
        Set<String> groups = input.targetGroups() == null ? null : groups(input.targetGroups(), wrong);
        boolean onlyGroups = Boolean.TRUE.equals(input.onlyTargetGroups());
        wrong.addIf(
                onlyGroups && (groups == null ? course.targetGroups() : groups).isEmpty(),
                "onlyTargetGroups",
                "error.only-target-groups");
        Set<String> treaties = input.instruments() == null ? null : treaties(input.instruments(), wrong);
        List<Plan.Partner> partners = partners(input.partners(), base, wrong);
        Set<Long> trainers = trainers(input.trainers(), existing, scope, wrong);
        String language = language(input.language(), wrong);
        String commissionedBy =
                text(wrong, "commissionedBy", input.commissionedBy(), TrainingSession.COMMISSIONED_BY_LENGTH);
        String contact = text(wrong, "contact", input.contact(), TrainingSession.CONTACT_LENGTH);
        String notes = wrong.collect(() -> PlainText.lines("notes", input.notes(), TrainingSession.NOTES_LENGTH));
        String notesZh = wrong.collect(() -> PlainText.lines("notesZh", input.notesZh(), TrainingSession.NOTES_LENGTH));
        wrong.refuse();
        return new Plan(
                ownTitle ? (title == null ? titleZh : title) : course.titleEn(),
                ownTitle ? (titleZh == null ? title : titleZh) : course.titleZh(),
                input.kind() == null ? course.kind() : input.kind(),
                mode,
                !Boolean.FALSE.equals(input.inService()),
                input.mandatory() == null ? course.mandatory() : input.mandatory(),
                language,
                input.completionThreshold(),
                input.capacity() == null ? 0 : input.capacity(),
                input.minimum() == null ? 0 : input.minimum(),
                input.approval() == null ? Approval.NONE : input.approval(),
                input.waitingList() == null ? WaitingList.AUTO : input.waitingList(),
                input.enrolmentOpens(),
                input.enrolmentCloses(),
                input.withdrawUntil(),
                onlyGroups,
                past,
                input.runsFrom(),
                input.runsTo(),
                commissionedBy,
                contact,
                notes,
                notesZh,
                groups,
                treaties,
                slots,
                partners,
                trainers,
                input.decideBy());
    }

    private static String text(Violations wrong, String field, String raw, int length) {
        return wrong.collect(() -> PlainText.optional(field, raw, length));
    }

    private static void checkNumbers(SessionInput input, Violations wrong) {
        Integer capacity = input.capacity();
        Integer minimum = input.minimum();
        wrong.addIf(
                capacity != null && (capacity < 1 || capacity > TrainingSession.MAX_CAPACITY),
                "capacity",
                "error.capacity",
                TrainingSession.MAX_CAPACITY);
        wrong.addIf(
                minimum != null && (minimum < 0 || minimum > TrainingSession.MAX_CAPACITY), "minimum", "error.minimum");
        wrong.addIf(
                capacity != null && minimum != null && capacity >= 1 && minimum > capacity,
                "minimum",
                "error.minimum-above-capacity");
        Integer threshold = input.completionThreshold();
        wrong.addIf(threshold != null && (threshold < 1 || threshold > 100), "completionThreshold", "error.threshold");
    }

    private void checkPeriod(SessionInput input, boolean selfPaced, boolean past, TrainingBase base, Violations wrong) {
        LocalDate from = input.runsFrom();
        LocalDate to = input.runsTo();
        if (!selfPaced) {
            wrong.addIf(from != null, "runsFrom", "error.only-self-paced");
            wrong.addIf(to != null, "runsTo", "error.only-self-paced");
            return;
        }
        boolean sane = true;
        for (LocalDate day : new LocalDate[] {from, to}) {
            if (day != null && !slotChecks.isSane(day.atStartOfDay(base.zone()).toInstant())) {
                wrong.add(day.equals(from) ? "runsFrom" : "runsTo", "error.year");
                sane = false;
            }
        }
        if (sane && from != null && to != null) {
            wrong.addIf(to.isBefore(from), "runsTo", "error.period-ends-before-start");
        }
        wrong.addIf(
                !past && to != null && to.isBefore(LocalDate.ofInstant(clock.instant(), base.zone())),
                "runsTo",
                "error.period-in-past");
    }

    private void checkWindow(SessionInput input, List<Plan.Slot> slots, TrainingBase base, Violations wrong) {
        Instant opens = input.enrolmentOpens();
        Instant closes = input.enrolmentCloses();
        Instant until = input.withdrawUntil();
        checkDecision(input.decideBy(), slots, base, wrong);
        wrong.addIf(opens != null && !slotChecks.isSane(opens), "enrolmentOpens", "error.year");
        wrong.addIf(closes != null && !slotChecks.isSane(closes), "enrolmentCloses", "error.year");
        wrong.addIf(until != null && !slotChecks.isSane(until), "withdrawUntil", "error.year");
        wrong.addIf(
                opens != null && closes != null && !closes.isAfter(opens),
                "enrolmentCloses",
                "error.window-closes-before-opens");
        if (input.runsTo() != null) {
            Instant end = input.runsTo().plusDays(1).atStartOfDay(base.zone()).toInstant();
            wrong.addIf(closes != null && closes.isAfter(end), "enrolmentCloses", "error.window-after-period");
        }
        slots.stream().map(Plan.Slot::starts).min(Comparator.naturalOrder()).ifPresent(start -> {
            wrong.addIf(closes != null && closes.isAfter(start), "enrolmentCloses", "error.window-after-start");
            wrong.addIf(until != null && until.isAfter(start), "withdrawUntil", "error.deadline-after-start");
        });
    }

    private void checkDecision(LocalDate decideBy, List<Plan.Slot> slots, TrainingBase base, Violations wrong) {
        if (decideBy == null) {
            return;
        }
        Instant day = decideBy.atStartOfDay(base.zone()).toInstant();
        wrong.addIf(!slotChecks.isSane(day), "decideBy", "error.year");
        wrong.addIf(
                slots.stream().anyMatch(slot -> slot.starts().isBefore(day)), "decideBy", "error.decision-after-start");
    }

    private Set<String> groups(Collection<String> codes, Violations wrong) {
        List<String> known = wrong.collect(() -> targetGroups.known("targetGroups", codes));
        return known == null ? Set.of() : new LinkedHashSet<>(known);
    }

    private Set<String> treaties(Collection<String> codes, Violations wrong) {
        List<String> known = wrong.collect(() -> instruments.known("instruments", codes));
        return known == null ? Set.of() : new LinkedHashSet<>(known);
    }

    private List<Plan.Partner> partners(List<SessionInput.Partner> entered, TrainingBase owner, Violations wrong) {
        List<Plan.Partner> partners = new ArrayList<>();
        for (int i = 0; entered != null && i < entered.size(); i++) {
            String field = "partners[" + i + "]";
            SessionInput.Partner partner = entered.get(i);
            if (partner == null || (partner.base() == null) == (partner.organisation() == null)) {
                wrong.add(field, "error.partner");
                continue;
            }
            Long base = partner.base() == null
                    ? null
                    : bases.byCode(partner.base()).map(TrainingBase::id).orElse(null);
            boolean known = base != null
                    || partner.organisation() != null
                            && organisations.find(partner.organisation()).isPresent();
            if (!known) {
                wrong.add(field, "error.partner-unknown");
            } else if (owner.id().equals(base)) {
                wrong.add(field, "error.partner-is-owner");
            } else if (partners.stream().anyMatch(other -> other.isSameAs(base, partner.organisation()))) {
                wrong.add(field, "error.partner-twice");
            } else {
                partners.add(new Plan.Partner(
                        base, partner.organisation(), partner.role() == null ? PartnerRole.PARTNER : partner.role()));
            }
        }
        return List.copyOf(partners);
    }

    /** Trainers are people of the own base; one who is on the session already stays. */
    Set<Long> trainers(List<Long> ids, TrainingSession existing, Scope scope, Violations wrong) {
        Set<Long> trainers = new HashSet<>();
        Set<Long> there = existing == null ? Set.of() : existing.trainerIds();
        for (Long id : ids == null ? List.<Long>of() : ids) {
            if (id != null && (there.contains(id) || persons.find(scope, id).isPresent())) {
                trainers.add(id);
            } else {
                wrong.add("trainers", "error.trainer");
            }
        }
        return trainers;
    }

    private static String language(String entered, Violations wrong) {
        String tag = text(wrong, "language", entered, LANGUAGE_LENGTH);
        wrong.addIf(tag != null && !tag.matches(LANGUAGE_TAG), "language", "error.language");
        return tag == null ? DEFAULT_LANGUAGE : tag;
    }
}
