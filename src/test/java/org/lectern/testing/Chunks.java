package org.lectern.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;

/** Lets a node die in the middle of a job: after all of a chunk is written, before its commit. */
public final class Chunks {

    private static final AtomicInteger TO_LIVE = new AtomicInteger(Integer.MAX_VALUE);

    private Chunks() {}

    /** What a killed node does: nothing more. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Dies while it works at that chunk, counted from 1. */
    public static void dieAt(int chunk, Runnable work) {
        TO_LIVE.set(chunk);
        try {
            assertThatThrownBy(work::run).isInstanceOf(Killed.class);
        } finally {
            TO_LIVE.set(Integer.MAX_VALUE);
        }
    }

    /** What writes a chunk says so at its end. */
    public static void written() {
        if (TO_LIVE.decrementAndGet() == 0) {
            throw new Killed();
        }
    }
}
