package org.lectern.attendance.api;

/** Why something is done. */
public record Reason(String reason) {

    static String of(Reason body) {
        return body == null ? null : body.reason();
    }
}
