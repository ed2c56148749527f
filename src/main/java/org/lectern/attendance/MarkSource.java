package org.lectern.attendance;

/** Through which channel a mark came. The server says so, from the role; a client may only say that it scanned. */
public enum MarkSource {
    COORDINATOR,
    TRAINER,
    SELF,
    SCAN,
    IMPORT
}
