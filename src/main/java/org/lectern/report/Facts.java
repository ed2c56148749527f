package org.lectern.report;

import java.util.List;
import java.util.Set;

/**
 * What the measures are computed from.
 *
 * @param sessions HELD and CLOSED ones
 * @param participations of these sessions, in any order
 * @param headcounts of all their held slots
 * @param trainedBefore persons with a completion of any course at any base, with a reporting date before the period;
 *     nobody where the period has no beginning
 */
public record Facts(
        List<SessionFact> sessions,
        List<ParticipationFact> participations,
        List<HeadcountFact> headcounts,
        Set<Long> trainedBefore) {}
