package org.lectern.trainingsession;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Three versions of one session: where an edit began, what somebody else stored meanwhile, and what was typed. What was
 * typed wins where it differs from where the edit began; everything else stays as it is stored now.
 */
public final class SessionMerge {

    /** Not what two people could both have changed. */
    private static final Set<String> FIXED = Set.of("version", "code", "base", "course", "overrideReason");

    private SessionMerge() {}

    /** A field in which the stored and the typed version differ. */
    public record Difference(String field, Object begun, Object stored, Object typed) {

        /** True where what was typed is kept; false where somebody else's is. */
        public boolean isTypedKept() {
            return !same(begun, typed);
        }

        /** True where both changed it: only one of the two can be kept. */
        public boolean isContested() {
            return isTypedKept() && !same(begun, stored);
        }
    }

    public static List<Difference> differences(SessionInput begun, SessionInput stored, SessionInput typed) {
        return Arrays.stream(SessionInput.class.getRecordComponents())
                .filter(field -> !FIXED.contains(field.getName()))
                .map(field ->
                        new Difference(field.getName(), value(field, begun), value(field, stored), value(field, typed)))
                .filter(difference -> !same(difference.stored(), difference.typed()))
                .toList();
    }

    /** What to store, with the version that is stored now. */
    public static SessionInput merged(SessionInput begun, SessionInput stored, SessionInput typed) {
        RecordComponent[] fields = SessionInput.class.getRecordComponents();
        Object[] values = Arrays.stream(fields)
                .map(field -> {
                    boolean mine = field.getName().equals("overrideReason")
                            || !FIXED.contains(field.getName()) && !same(value(field, begun), value(field, typed));
                    return value(field, mine ? typed : stored);
                })
                .toArray();
        try {
            Class<?>[] types =
                    Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<SessionInput> whole = SessionInput.class.getDeclaredConstructor(types);
            return whole.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(RecordComponent field, SessionInput of) {
        try {
            return field.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The order of a list says nothing; nor does an empty one differ from none. */
    private static boolean same(Object one, Object other) {
        return Objects.equals(comparable(one), comparable(other));
    }

    private static Object comparable(Object value) {
        if (value instanceof Collection<?> many) {
            return many.isEmpty() ? null : new HashSet<>(many);
        }
        return value;
    }
}
