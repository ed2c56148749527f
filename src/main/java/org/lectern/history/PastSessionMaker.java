package org.lectern.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lectern.account.CurrentAccount;
import org.lectern.shared.Messages;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingsession.SessionInput;
import org.lectern.trainingsession.TrainingSessionService;
import org.lectern.trainingsession.TrainingSessions;

/**
 * Records a session of a list as if its coordinator had entered it afterwards: by the same service, with its checks.
 */
@ApplicationScoped
class PastSessionMaker {

    private static final int MORNING = 9;
    /** Longer days begin at midnight. */
    private static final int FITS_BEHIND_MORNING = 15 * 60;

    @Inject
    private TrainingSessionService service;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private CurrentAccount me;

    /** Gives its id; it is published and still to be filled. */
    long make(PastPlan plan, TrainingBase base, int people) {
        long id = service.create(input(plan, base, Math.max(1, plan.seats() == null ? people : plan.seats())));
        service.publish(id);
        return id;
    }

    private SessionInput input(PastPlan plan, TrainingBase base, int seats) {
        boolean chinese = plan.title() != null && plan.title().codePoints().anyMatch(Character::isIdeographic);
        String place = plan.place() != null || plan.room() != null
                ? plan.place()
                : Messages.in(me.required().language()).text("history.session.place-unknown");
        List<SessionInput.Slot> slots = new ArrayList<>();
        for (int i = 0; i < plan.days().size(); i++) {
            slots.add(slot(plan, i, place, base));
        }
        return new SessionInput(
                null,
                code(plan.key(), base),
                base.code(),
                plan.course(),
                chinese ? null : plan.title(),
                chinese ? plan.title() : null,
                plan.kind(),
                plan.mode(),
                null,
                null,
                null,
                null,
                seats,
                0,
                null,
                null,
                null,
                null,
                null,
                false,
                true,
                plan.isSelfPaced() ? plan.firstDay() : null,
                plan.isSelfPaced() ? plan.lastDay() : null,
                null,
                null,
                null,
                trainerNote(plan),
                null,
                plan.groups(),
                null,
                slots,
                plan.trainers());
    }

    private static SessionInput.Slot slot(PastPlan plan, int number, String place, TrainingBase base) {
        int minutes = plan.minutes().get(number);
        LocalDate day = LocalDate.parse(plan.days().get(number));
        ZonedDateTime starts = minutes <= FITS_BEHIND_MORNING
                ? day.atTime(MORNING, 0).atZone(base.zone())
                : day.atStartOfDay(base.zone());
        return new SessionInput.Slot(
                null, starts.toInstant(), starts.plusMinutes(minutes).toInstant(), plan.room(), place, null, true);
    }

    /** Who taught and is no person of the base is kept as it was written. */
    private static String trainerNote(PastPlan plan) {
        boolean unknown = plan.trainers().size()
                < PastPlanner.trainerNorms(plan.trainer()).size();
        return unknown ? plan.trainer() : null;
    }

    /** A key that is made like the codes of the base, and free, becomes the code. */
    private String code(String key, TrainingBase base) {
        String code = key == null ? "" : key.strip().toUpperCase(Locale.ROOT);
        boolean ours = code.matches(base.code() + "-\\d{4}-\\d{1,6}");
        return ours && sessions.byCode(code).isEmpty() ? code : null;
    }
}
