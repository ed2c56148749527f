package org.lectern.enrolment.list;

/** Where an imported list stands. */
public enum ImportState {
    /** The file is here; somebody has to say what its columns mean. */
    UPLOADED,
    /** It is known what would become of each row; nothing is stored yet. */
    PREVIEWED,
    /** A job takes it in, part by part. */
    RUNNING,
    DONE,
    /** A job takes everything off again. */
    UNDOING,
    UNDONE
}
