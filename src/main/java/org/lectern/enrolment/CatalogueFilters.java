package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.lectern.account.CurrentAccount;
import org.lectern.course.Course;
import org.lectern.course.Courses;
import org.lectern.course.Mode;
import org.lectern.person.TargetGroup;
import org.lectern.person.TargetGroups;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.PlainText;
import org.lectern.shared.Violations;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.SessionState;

/** Reads what an address asks for. The API refuses what it does not know; pages leave it out. */
@ApplicationScoped
public class CatalogueFilters {

    private static final int MAX_LENGTH = 100;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    /** What an address says, each null or empty where it says nothing; the names are those of the API. */
    public record Asked(
            String q,
            String base,
            String course,
            String from,
            String to,
            String state,
            String targetGroup,
            String mode,
            String window) {}

    @Inject
    private TrainingBases bases;

    @Inject
    private Courses courses;

    @Inject
    private TargetGroups targetGroups;

    @Inject
    private CurrentAccount me;

    /** @throws InvalidInput if a value is not known */
    public CatalogueFilter strict(Asked asked) {
        CatalogueFilter filter = lenient(asked);
        Violations wrong = new Violations();
        wrong.collect(() -> PlainText.optional("q", asked.q(), MAX_LENGTH));
        unknown(wrong, "base", asked.base(), filter.baseId());
        unknown(wrong, "course", asked.course(), filter.courseId());
        unknown(wrong, "from", asked.from(), filter.from());
        unknown(wrong, "to", asked.to(), filter.to());
        unknown(wrong, "state", asked.state(), filter.states().isEmpty() ? null : filter.states());
        unknown(wrong, "targetGroup", asked.targetGroup(), filter.targetGroup());
        unknown(wrong, "mode", asked.mode(), filter.mode());
        unknown(wrong, "window", asked.window(), filter.window());
        wrong.refuse();
        return filter;
    }

    private static void unknown(Violations wrong, String field, String given, Object understood) {
        wrong.addIf(given != null && !given.isEmpty() && understood == null, field, "error.value");
    }

    public CatalogueFilter lenient(Asked asked) {
        return new CatalogueFilter(
                text(asked.q()),
                given(asked.base()).flatMap(bases::byCode).map(TrainingBase::id).orElse(null),
                given(asked.course())
                        .flatMap(code -> courses.visible(code, me.coordinated()))
                        .map(Course::id)
                        .orElse(null),
                day(asked.from()),
                day(asked.to()),
                constant(SessionState.class, asked.state()).map(Set::of).orElse(Set.of()),
                given(asked.targetGroup())
                        .flatMap(targetGroups::byCode)
                        .map(TargetGroup::code)
                        .orElse(null),
                constant(Mode.class, asked.mode()).orElse(null),
                constant(EnrolmentWindow.class, asked.window()).orElse(null));
    }

    private static String text(String q) {
        try {
            return PlainText.optional("q", q, MAX_LENGTH);
        } catch (InvalidInput e) {
            return null;
        }
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text.strip());
            return day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Optional<String> given(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
