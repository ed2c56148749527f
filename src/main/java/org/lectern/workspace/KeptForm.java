package org.lectern.workspace;

/**
 * A long form that is kept while it is typed.
 *
 * @param <T> what is kept of it: its fields, and what they were typed against
 */
public interface KeptForm<T> {

    /** Names the form and the record it is about; the same whenever it is opened again. */
    String keptName();

    /** The code of the base it is typed for; null where that is the one somebody works for, or none. */
    default String keptBase() {
        return null;
    }

    /** What stands in it now; never null. */
    T kept();

    /** Goes on with what was kept. */
    void resume(T kept);
}
