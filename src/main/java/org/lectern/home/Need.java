package org.lectern.home;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Something a coordinator has to do, with the one action that does it.
 *
 * @param count how many enrolments, slots or people it is about
 * @param minimum of the session
 * @param at since when, or when it begins
 * @param enrolment the line of the roster it is about; null where it is about the session
 */
public record Need(
        Task task,
        long session,
        String code,
        String title,
        String titleZh,
        int count,
        int minimum,
        Instant at,
        ZoneId zone,
        Long enrolment) {

    /** In the order of urgency. */
    public enum Task {
        /** Slots are over and their register is not closed. */
        REGISTER("wait", "check-square", "/coordinator/session/attendance?id="),
        /** Enrolments wait for approval. */
        APPROVAL("wait", "inbox", "/coordinator/session/roster?state=REQUESTED&id="),
        /** Somebody moved up into a seat, and has another one at the same time. */
        CLASH("wait", "clone", "/coordinator/session/enrolment?id="),
        /** It begins soon, and fewer are confirmed than the minimum; or the day of the decision is near. */
        MINIMUM("wait", "users", "/coordinator/session/view?ask=confirm&id="),
        /** It is announced and has no trainer. */
        TRAINER("bad", "user-plus", "/coordinator/session/edit?id=", "trainers"),
        /** Everything was held: it can be closed. */
        CLOSE("ok", "lock", "/coordinator/session/close?id="),
        /** Mails were given up: somebody does not know. */
        MAIL("bad", "envelope", "/coordinator/session/mails?id=");

        private final String look;
        private final String icon;
        private final String path;
        private final String field;

        Task(String look, String icon, String path) {
            this(look, icon, path, null);
        }

        /** @param field the id of the input on that page which has to be filled; it takes the focus there */
        Task(String look, String icon, String path, String field) {
            this.look = look;
            this.icon = icon;
            this.path = path;
            this.field = field;
        }

        public String look() {
            return look;
        }

        public String icon() {
            return icon;
        }
    }

    /** Where the one action is done, without the context. */
    public String href() {
        return task.path + (enrolment == null ? session : enrolment) + (task.field == null ? "" : "#" + task.field);
    }
}
