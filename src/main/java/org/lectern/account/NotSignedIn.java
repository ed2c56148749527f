package org.lectern.account;

/** Nobody is signed in where somebody must be: 401, or the sign-in page. */
public class NotSignedIn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotSignedIn() {
        super("not signed in");
    }
}
