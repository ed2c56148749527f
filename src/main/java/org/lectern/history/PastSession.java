package org.lectern.history;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.lectern.enrolment.list.Json;
import org.lectern.enrolment.list.ListImport;
import org.lectern.shared.PlainText;

/**
 * A session that took place, as a list tells of it. It is judged with the list, and when the list runs a training
 * session is made of it, unless it is known already. Later lists find it by what the base itself called it.
 */
@Entity
@Table(name = "past_session")
public class PastSession {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "list_import_id")
    private long listImportId;

    @Column(name = "seq_no")
    private int seqNo;

    @Column(name = "row_no")
    private int rowNo;

    @Column(name = "source_key")
    private String sourceKey;

    @Lob
    private String content;

    @Enumerated(EnumType.STRING)
    private PastResult result;

    @Column(name = "rows_total")
    private int rowsTotal;

    @Column(name = "last_part")
    private int lastPart;

    private int seats;

    @Column(name = "rows_stored")
    private int stored;

    @Column(name = "training_session_id")
    private Long trainingSessionId;

    @Column(name = "made_version")
    private Integer madeVersion;

    protected PastSession() {}

    /**
     * @param rowNo its first row in the file
     * @param knownId the training session it is already; null where it is none
     */
    PastSession(ListImport list, int seqNo, int rowNo, PastPlan plan, PastResult result, Long knownId) {
        this.listImportId = list.id();
        this.seqNo = seqNo;
        this.rowNo = rowNo;
        this.sourceKey = keyNorm(plan.key());
        this.content = Json.write(plan);
        this.result = result;
        this.trainingSessionId = knownId;
    }

    static String keyNorm(String key) {
        return key == null ? null : PlainText.norm(key);
    }

    /** How many rows tell of it, and which part of the list is the last one of them. */
    void hasRows(int number, int part) {
        rowsTotal = number;
        lastPart = part;
    }

    /** So many people are to come in by the run. */
    void expects(int people) {
        seats = people;
    }

    void isMade(long sessionId) {
        trainingSessionId = sessionId;
    }

    void tookIn(int people) {
        stored += people;
    }

    /** It is complete; whoever changes it from now on changes its version. */
    void isClosedAt(int sessionVersion) {
        madeVersion = sessionVersion;
    }

    /** Somebody else recorded it between the preview and the run. */
    void isKnownAs(long sessionId) {
        result = PastResult.KNOWN;
        trainingSessionId = sessionId;
    }

    void isTakenBack() {
        trainingSessionId = null;
        madeVersion = null;
        stored = 0;
    }

    /** True if the list made a training session of it. */
    boolean isOurs() {
        return result == PastResult.NEW && trainingSessionId != null;
    }

    public Long id() {
        return id;
    }

    long listImportId() {
        return listImportId;
    }

    public int seqNo() {
        return seqNo;
    }

    public int rowNo() {
        return rowNo;
    }

    public PastPlan plan() {
        return Json.read(content, new TypeReference<>() {});
    }

    public PastResult result() {
        return result;
    }

    public int rowsTotal() {
        return rowsTotal;
    }

    int lastPart() {
        return lastPart;
    }

    int seats() {
        return seats;
    }

    int stored() {
        return stored;
    }

    /** The one that was made of it, or that it is already; null where there is none. */
    public Long trainingSessionId() {
        return trainingSessionId;
    }

    Integer madeVersion() {
        return madeVersion;
    }
}
