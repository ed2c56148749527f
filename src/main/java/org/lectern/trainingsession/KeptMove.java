package org.lectern.trainingsession;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.lectern.outbox.Outbox;

/**
 * A move that can still be taken back: how things stood before it. It is written with the move, lives for some seconds,
 * and goes when it is used or when a later one is kept.
 */
@Entity
@Table(name = "kept_move")
public class KeptMove {

    /** A little longer than the mails are held: the mails decide. */
    static final Duration KEPT = Duration.ofSeconds(30);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String word;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "training_session_id")
    private long sessionId;

    @Column(name = "session_version")
    private int sessionVersion;

    @Column(name = "moved_at")
    private Instant movedAt;

    @Column(name = "slot_id")
    private long slotId;

    @Column(name = "from_starts")
    private Instant fromStarts;

    @Column(name = "from_ends")
    private Instant fromEnds;

    private boolean whole;

    private boolean clashed;

    @Column(name = "enrolment_closes")
    private Instant enrolmentCloses;

    @Column(name = "withdraw_until")
    private Instant withdrawUntil;

    @Column(name = "decide_by")
    private LocalDate decideBy;

    protected KeptMove() {}

    /**
     * Who moved what, and when.
     *
     * @param word names the undo
     * @param account null for the system
     */
    record Mover(String word, Long account, Instant at) {}

    /**
     * @param after the session, moved: whoever changes it further stands in the way
     * @param before what was entered of it then
     * @param back where the slot was, and whether the whole session moved with it
     * @param clashed whether somebody was in two places already
     */
    KeptMove(Mover mover, TrainingSession after, SessionInput before, SlotMove back, boolean clashed) {
        this.word = mover.word();
        this.accountId = mover.account();
        this.movedAt = mover.at();
        this.sessionId = after.id();
        this.sessionVersion = after.version();
        this.slotId = back.slot();
        this.fromStarts = back.starts();
        this.fromEnds = back.ends();
        this.whole = back.whole();
        this.clashed = clashed;
        this.enrolmentCloses = before.enrolmentCloses();
        this.withdrawUntil = before.withdrawUntil();
        this.decideBy = before.decideBy();
    }

    /** Only who moved it takes it back, soon, and while nothing else was changed. */
    boolean isOpenTo(Long account, TrainingSession session, Instant now) {
        return accountId != null
                && accountId.equals(account)
                && session.version() == sessionVersion
                && !now.isAfter(movedAt.plus(Outbox.UNDO));
    }

    /** The move that leads back. */
    SlotMove back() {
        return new SlotMove(slotId, fromStarts, fromEnds, whole);
    }

    boolean clashed() {
        return clashed;
    }

    Instant enrolmentCloses() {
        return enrolmentCloses;
    }

    Instant withdrawUntil() {
        return withdrawUntil;
    }

    LocalDate decideBy() {
        return decideBy;
    }
}
