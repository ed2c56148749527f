package org.lectern.shared;

/** Not there, or not yours: the two are answered alike (404), so that nothing leaks. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found");
    }
}
