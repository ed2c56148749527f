package org.lectern.platform.api;

/** The body is larger than any honest request: 413. */
class BodyTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super("body too large");
    }
}
