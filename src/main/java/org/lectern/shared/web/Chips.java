package org.lectern.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;

/**
 * The look of a state: always the same icon and the same colour beside its word. Keys are the simple name of the enum
 * and the constant, so that every feature shows the states of every other one alike.
 */
@ApplicationScoped
@Named("chips")
public class Chips {

    private record Look(String kind, String icon) {}

    private static final Look NEUTRAL = new Look("", "circle");

    private static final Map<String, Look> LOOKS = Map.ofEntries(
            look("SessionState.DRAFT", "", "pencil"),
            look("SessionState.PUBLISHED", "info", "globe"),
            look("SessionState.CONFIRMED", "ok", "check-circle"),
            look("SessionState.HELD", "", "flag"),
            look("SessionState.CLOSED", "", "lock"),
            look("SessionState.CANCELLED", "line", "ban"),
            look("SlotState.PLANNED", "", "calendar"),
            look("SlotState.HELD", "ok", "check-circle"),
            look("SlotState.PARTLY_HELD", "wait", "clock"),
            look("SlotState.NOT_HELD", "line", "ban"),
            look("EnrolmentState.REQUESTED", "wait", "inbox"),
            look("EnrolmentState.OFFERED", "info", "send"),
            look("EnrolmentState.WAITLISTED", "wait", "hourglass"),
            look("EnrolmentState.CONFIRMED", "ok", "check-circle"),
            look("EnrolmentState.DECLINED", "bad", "times-circle"),
            look("EnrolmentState.WITHDRAWN", "", "sign-out"),
            look("EnrolmentState.TRANSFERRED", "", "arrow-right-arrow-left"),
            look("EnrolmentState.SESSION_CANCELLED", "line", "ban"),
            look("EnrolmentState.MERGED_AWAY", "", "users"),
            look("EnrolmentState.EXPIRED", "", "clock"),
            look("EnrolmentState.REMOVED", "", "trash"),
            look("EnrolmentWindow.NOT_YET_OPEN", "", "calendar-clock"),
            look("EnrolmentWindow.OPEN", "ok", "check-circle"),
            look("EnrolmentWindow.OPEN_WAITLIST", "wait", "hourglass"),
            look("EnrolmentWindow.FULL", "", "ban"),
            look("EnrolmentWindow.ENDED", "line", "lock"),
            look("Phase.UPCOMING", "", "calendar"),
            look("Phase.RUNNING", "info", "play"),
            look("Phase.PAST", "", "flag"),
            look("RegisterState.NOT_OPENED", "line", "circle"),
            look("RegisterState.OPEN", "wait", "pencil"),
            look("RegisterState.CLOSED", "ok", "check-circle"),
            look("RegisterState.LOCKED", "", "lock"),
            look("MarkStatus.PRESENT", "ok", "check-circle"),
            look("MarkStatus.LATE", "wait", "clock"),
            look("MarkStatus.LEFT_EARLY", "wait", "sign-out"),
            look("MarkStatus.ABSENT", "bad", "times-circle"),
            look("MarkStatus.EXCUSED", "res", "info-circle"),
            look("CompletionState.PENDING", "", "hourglass"),
            look("CompletionState.COMPLETED", "ok", "verified"),
            look("CompletionState.NOT_COMPLETED", "bad", "times"),
            look("CourseStatus.DRAFT", "", "pencil"),
            look("CourseStatus.PUBLISHED", "info", "globe"),
            look("CourseStatus.RETIRED", "line", "lock"),
            look("PersonStatus.ACTIVE", "ok", "check-circle"),
            look("PersonStatus.MERGED", "", "users"),
            look("PersonStatus.ANONYMISED", "line", "eye-slash"),
            look("AccountState.INVITED", "wait", "envelope"),
            look("AccountState.UNCONFIRMED", "wait", "envelope"),
            look("AccountState.ACTIVE", "ok", "check-circle"),
            look("AccountState.DISABLED", "line", "ban"),
            look("OutboxState.PENDING", "wait", "clock"),
            look("OutboxState.SENT", "ok", "send"),
            look("OutboxState.DEAD", "bad", "exclamation-triangle"),
            look("OutboxState.CANCELLED", "line", "ban"),
            look("OutboxState.HELD", "", "pause"),
            look("AccountState.REMOVED", "line", "trash"),
            look("JobOutcome.RUNNING", "info", "play"),
            look("JobOutcome.OK", "ok", "check-circle"),
            look("JobOutcome.FAILED", "bad", "exclamation-triangle"),
            look("JobState.QUEUED", "wait", "clock"),
            look("JobState.RUNNING", "info", "play"),
            look("JobState.DONE", "ok", "check-circle"),
            look("JobState.FAILED", "bad", "exclamation-triangle"),
            look("JobState.CANCELLED", "line", "ban"),
            look("RowResult.NEW_PERSON", "ok", "user-plus"),
            look("RowResult.AS_ABOVE", "ok", "user"),
            look("RowResult.KNOWN_PERSON", "ok", "user"),
            look("RowResult.POSSIBLE_DUPLICATE", "wait", "users"),
            look("RowResult.ALREADY_ENROLLED", "", "check"),
            look("RowResult.NEEDS_REASON", "wait", "comment"),
            look("RowResult.NO_SEAT", "line", "ban"),
            look("RowResult.HEADCOUNT", "ok", "hashtag"),
            look("RowResult.ERROR", "bad", "times-circle"),
            look("RowOutcome.ENROLLED", "ok", "check-circle"),
            look("RowOutcome.WAITING", "wait", "hourglass"),
            look("RowOutcome.COUNTED", "ok", "hashtag"),
            look("RowOutcome.LEFT_OUT", "line", "minus-circle"),
            look("RowOutcome.REFUSED", "bad", "times-circle"),
            look("RowOutcome.UNDONE", "", "undo"),
            look("PastResult.NEW", "ok", "plus"),
            look("PastResult.KNOWN", "", "check"),
            look("PastResult.FAULTY", "bad", "times-circle"),
            look("ImportState.UPLOADED", "wait", "upload"),
            look("ImportState.PREVIEWED", "info", "eye"),
            look("ImportState.RUNNING", "info", "play"),
            look("ImportState.DONE", "ok", "check-circle"),
            look("ImportState.UNDOING", "wait", "undo"),
            look("ImportState.UNDONE", "line", "undo"),
            look("Outcome.OK", "ok", "check-circle"),
            look("Outcome.DENIED", "bad", "ban"),
            look("Outcome.FAILED", "bad", "exclamation-triangle"));

    private static Map.Entry<String, Look> look(String constant, String kind, String icon) {
        return Map.entry(constant, new Look(kind, icon));
    }

    /** The colour class of the chip: ok, info, wait, bad, res, line, or nothing for neutral. */
    public String kind(Enum<?> state) {
        return of(state).kind();
    }

    /** The icon of the state, without its prefix. */
    public String icon(Enum<?> state) {
        return of(state).icon();
    }

    private static Look of(Enum<?> state) {
        return state == null
                ? NEUTRAL
                : LOOKS.getOrDefault(state.getDeclaringClass().getSimpleName() + "." + state.name(), NEUTRAL);
    }
}
