package org.lectern.trainingsession;

import java.util.List;
import java.util.stream.Collectors;
import org.lectern.audit.Act;

/** Tells the trail what an edit changed. */
final class SessionActs {

    private SessionActs() {}

    static Act differences(Act act, Plan before, Plan after) {
        return act.with("title", before.title(), after.title())
                .with("titleZh", before.titleZh(), after.titleZh())
                .with("kind", before.kind(), after.kind())
                .with("mode", before.mode(), after.mode())
                .with("inService", before.inService(), after.inService())
                .with("mandatory", before.mandatory(), after.mandatory())
                .with("language", before.language(), after.language())
                .with("completionThreshold", before.thresholdPct(), after.thresholdPct())
                .with("capacity", before.capacity(), after.capacity())
                .with("minimum", before.minimum(), after.minimum())
                .with("approval", before.approval(), after.approval())
                .with("waitingList", before.waitingList(), after.waitingList())
                .with("enrolmentOpens", before.enrolmentOpens(), after.enrolmentOpens())
                .with("enrolmentCloses", before.enrolmentCloses(), after.enrolmentCloses())
                .with("withdrawUntil", before.withdrawUntil(), after.withdrawUntil())
                .with("onlyTargetGroups", before.onlyTargetGroups(), after.onlyTargetGroups())
                .with("recordedAfterwards", before.recordedAfterwards(), after.recordedAfterwards())
                .with("runsFrom", before.runsFrom(), after.runsFrom())
                .with("runsTo", before.runsTo(), after.runsTo())
                .with("commissionedBy", before.commissionedBy(), after.commissionedBy())
                .with("contact", before.contact(), after.contact())
                .with("notes", before.notes(), after.notes())
                .with("notesZh", before.notesZh(), after.notesZh())
                .with("targetGroups", before.targetGroups(), after.targetGroups())
                .with("instruments", before.instruments(), after.instruments())
                .with("decideBy", before.decideBy(), after.decideBy())
                .with("partners", before.partners(), after.partners())
                .with("trainers", before.trainers(), after.trainers())
                .with("slots", told(before.slots()), told(after.slots()));
    }

    private static String told(List<Plan.Slot> slots) {
        return slots.stream().map(slot -> slot.starts() + "/" + slot.ends()).collect(Collectors.joining(" "));
    }
}
