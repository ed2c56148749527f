package org.lectern.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * How often somebody failed to prove who they are: per account, per network address, per account that asks for mail,
 * and per account that asks about others. An attempt is counted before it is looked at, and taken back when it was
 * right: many at once cannot slip through.
 */
@Entity
@Table(name = "login_failure")
@NamedQuery(
        name = "LoginFailure.bySubject",
        query = "select f from LoginFailure f where f.kind = :kind and f.subject = :subject")
public class LoginFailure {

    /** What is counted, and how. */
    public enum Kind {
        /** Five failures, then a pause of 30 seconds that doubles up to 15 minutes. */
        ACCOUNT,
        /** Fifty failures of one network address in ten minutes. */
        ADDRESS,
        /**
         * Three hundred requests of one network address in ten minutes that are no failures but cost something: signing
         * up, and asking for a link. A room full of people behind one address may do so at once.
         */
        REQUEST,
        /** Five mails with a link in an hour. */
        MAIL,
        /** A hundred times an hour, an account asks who waits under an address. */
        QUESTION
    }

    static final int ACCOUNT_FAILURES = 5;
    static final int ADDRESS_FAILURES = 50;
    static final int REQUESTS = 300;
    static final int MAILS = 5;
    static final int QUESTIONS = 100;
    static final Duration ADDRESS_WINDOW = Duration.ofMinutes(10);
    static final Duration MAIL_WINDOW = Duration.ofHours(1);
    static final Duration QUESTION_WINDOW = Duration.ofHours(1);
    static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String subject;

    private int failures;

    /** For an account: the last failure; otherwise the first one of the window. */
    @Column(name = "window_started")
    private Instant windowStarted;

    @Column(name = "blocked_until")
    private Instant blockedUntil;

    protected LoginFailure() {}

    LoginFailure(Kind kind, String subject, Instant now) {
        this.kind = kind;
        this.subject = subject;
        this.windowStarted = now;
    }

    /** How long to wait before the next attempt; zero if it may be made, and then it counts. */
    Duration attempt(Instant now) {
        if (blockedUntil != null && now.isBefore(blockedUntil)) {
            return Duration.between(now, blockedUntil);
        }
        if (!now.isBefore(windowStarted.plus(window()))) {
            failures = 0;
            windowStarted = now;
            blockedUntil = null;
        }
        failures++;
        if (kind == Kind.ACCOUNT) {
            windowStarted = now;
        }
        if (failures >= limit()) {
            blockedUntil = kind == Kind.ACCOUNT ? now.plus(pause()) : windowStarted.plus(window());
        }
        return Duration.ZERO;
    }

    /** The attempt was right. An account starts again from nothing; an address gets this one attempt back. */
    void succeeded() {
        failures = kind == Kind.ACCOUNT ? 0 : Math.max(0, failures - 1);
        if (failures < limit()) {
            blockedUntil = null;
        }
    }

    private int limit() {
        return switch (kind) {
            case ACCOUNT -> ACCOUNT_FAILURES;
            case ADDRESS -> ADDRESS_FAILURES;
            case REQUEST -> REQUESTS;
            case MAIL -> MAILS;
            case QUESTION -> QUESTIONS;
        };
    }

    private Duration window() {
        return switch (kind) {
            case ACCOUNT -> FORGOTTEN_AFTER;
            case ADDRESS, REQUEST -> ADDRESS_WINDOW;
            case MAIL -> MAIL_WINDOW;
            case QUESTION -> QUESTION_WINDOW;
        };
    }

    private Duration pause() {
        int doublings = Math.min(failures - ACCOUNT_FAILURES, 10);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    int failures() {
        return failures;
    }
}
