package org.lectern.outbox;

/** Somebody else has taken over: what was done in this transaction is rolled back, and nothing more is done. */
public class TurnIsOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TurnIsOver(String name) {
        super(name);
    }
}
