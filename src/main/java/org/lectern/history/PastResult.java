package org.lectern.history;

/** What would become of a session of a list. */
public enum PastResult {
    NEW,
    /** It is in Lectern already: nothing of it is taken. */
    KNOWN,
    FAULTY
}
