package org.lectern.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lectern.person.TargetGroup;
import org.lectern.person.TargetGroups;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.PlainText;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;

/** Reads what an address asks for. The API refuses what it does not know; pages leave it out. */
@ApplicationScoped
public class CourseFilters {

    private static final int MAX_LENGTH = 100;

    @Inject
    private TrainingBases bases;

    @Inject
    private TargetGroups targetGroups;

    @Inject
    private Instruments instruments;

    /** @throws InvalidInput if a value is not known */
    public CourseFilter strict(String q, String base, String targetGroup, String instrument, String status) {
        CourseFilter filter = lenient(q, base, targetGroup, instrument, status);
        PlainText.optional("q", q, MAX_LENGTH);
        require("base", base, filter.baseId());
        require("targetGroup", targetGroup, filter.targetGroup());
        require("instrument", instrument, filter.instrument());
        require("status", status, filter.status());
        return filter;
    }

    private static void require(String field, String given, Object understood) {
        if (given != null && !given.isEmpty() && understood == null) {
            throw new InvalidInput(field, "error.value");
        }
    }

    public CourseFilter lenient(String q, String base, String targetGroup, String instrument, String status) {
        return new CourseFilter(
                text(q),
                given(base).flatMap(bases::byCode).map(TrainingBase::id).orElse(null),
                given(targetGroup)
                        .flatMap(targetGroups::byCode)
                        .map(TargetGroup::code)
                        .orElse(null),
                given(instrument)
                        .flatMap(instruments::byCode)
                        .map(Instrument::code)
                        .orElse(null),
                given(status).flatMap(CourseFilters::status).orElse(null));
    }

    private static String text(String q) {
        try {
            return PlainText.optional("q", q, MAX_LENGTH);
        } catch (InvalidInput e) {
            return null;
        }
    }

    private static Optional<String> given(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    private static Optional<CourseStatus> status(String name) {
        for (CourseStatus status : CourseStatus.values()) {
            if (status.name().equals(name)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
