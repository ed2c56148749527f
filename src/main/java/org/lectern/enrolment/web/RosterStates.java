package org.lectern.enrolment.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.enrolment.EnrolmentState;
import org.lectern.enrolment.RosterFilter;
import org.lectern.enrolment.RosterPage;
import org.lectern.shared.web.Msg;

/** The states by which a roster is filtered and summed up. */
@ApplicationScoped
@Named
public class RosterStates {

    private static final String EVERYBODY = "ALL";

    private static final List<EnrolmentState> SHOWN = List.of(
            EnrolmentState.REQUESTED,
            EnrolmentState.CONFIRMED,
            EnrolmentState.OFFERED,
            EnrolmentState.WAITLISTED,
            EnrolmentState.DECLINED,
            EnrolmentState.WITHDRAWN,
            EnrolmentState.TRANSFERRED,
            EnrolmentState.EXPIRED,
            EnrolmentState.SESSION_CANCELLED,
            EnrolmentState.REMOVED);

    @Inject
    private Msg msg;

    /** What an address asks for; an unknown value is ignored. */
    Set<EnrolmentState> of(String asked) {
        if (EVERYBODY.equals(asked)) {
            return EnumSet.allOf(EnrolmentState.class);
        }
        return Arrays.stream(EnrolmentState.values())
                .filter(each -> each.name().equals(asked))
                .findFirst()
                .<Set<EnrolmentState>>map(EnumSet::of)
                .orElse(RosterFilter.LIVE);
    }

    public Map<String, String> getOptions() {
        Map<String, String> options = new LinkedHashMap<>();
        SHOWN.forEach(each -> options.put(each.name(), msg.word(each)));
        options.put(EVERYBODY, msg.text("enrolment.roster.everybody"));
        return options;
    }

    /** How many are in which state, as one line. */
    public String summary(RosterPage page) {
        return SHOWN.stream()
                .filter(each -> page.number(each) > 0)
                .map(each -> msg.text("enrolment.roster.in-state", page.number(each), msg.word(each)))
                .collect(Collectors.joining(msg.text("enrolment.roster.between")));
    }
}
