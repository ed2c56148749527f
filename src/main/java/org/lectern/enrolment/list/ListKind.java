package org.lectern.enrolment.list;

/** What a list is for. Each kind has heads of its own, and a base says anew what they mean. */
public enum ListKind {
    /** People for one training session that is there. */
    ENROLMENT("enrolment-import"),
    /** Sessions that took place, with the people who came. */
    HISTORY("past-import");

    private final String runs;

    ListKind(String runs) {
        this.runs = runs;
    }

    /** The kind of the job that takes such a list in. */
    public String run() {
        return runs;
    }

    /** The kind of the job that takes it back. */
    public String undo() {
        return runs + "-undo";
    }
}
