package org.lectern.account;

/** No scope of any role of this account could do it: 403. */
public class RoleMayNot extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RoleMayNot() {
        super("the role may not do this");
    }
}
