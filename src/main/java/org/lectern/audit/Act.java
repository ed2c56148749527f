package org.lectern.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is done to which record.
 *
 * @param action a short stable word: {@code training-session.publish}
 * @param objectKind the table of the record: {@code training_session}
 * @param baseId the base whose trail it belongs to; null for the network's
 */
public record Act(String action, String objectKind, Long objectId, Long baseId, List<Change> changes) {

    /** A field that changed; a sensitive value is given masked or left out. */
    public record Change(String field, String before, String after) {}

    public Act {
        changes = List.copyOf(changes);
    }

    public static Act of(String action, String objectKind, Long objectId, Long baseId) {
        return new Act(action, objectKind, objectId, baseId, List.of());
    }

    /** The same act with a change of this field, if it is one. */
    public Act with(String field, Object before, Object after) {
        if (Objects.equals(before, after)) {
            return this;
        }
        List<Change> more = new ArrayList<>(changes);
        more.add(new Change(field, text(before), text(after)));
        return new Act(action, objectKind, objectId, baseId, more);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
