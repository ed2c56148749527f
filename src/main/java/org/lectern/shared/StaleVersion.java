package org.lectern.shared;

/** Somebody else changed the record since it was read: 409, and nothing of either is lost silently. */
public class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleVersion() {
        super("stale version");
    }

    /** @throws StaleVersion if the version that was read is no longer the version that is there */
    public static void require(int read, int there) {
        if (read != there) {
            throw new StaleVersion();
        }
    }
}
