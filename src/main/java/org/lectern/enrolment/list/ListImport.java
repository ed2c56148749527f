package org.lectern.enrolment.list;

import static org.lectern.shared.BusinessRule.require;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A list as a base brought it: of people for one training session, or of sessions that took place.
 *
 * <p>It begins as a file. Once it is known what its columns mean, each row is judged, as often as somebody looks for it
 * and without anything being stored. When the coordinator says so, a job takes the good or chosen rows in. As long as
 * nothing else came of it, everything it stored can be taken back. A month later its rows are thrown away.
 */
@Entity
@Table(name = "list_import")
public class ListImport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private ListKind kind;

    @Column(name = "training_session_id")
    private Long trainingSessionId;

    @Column(name = "base_id")
    private long baseId;

    @Column(name = "owner_account_id")
    private long ownerAccountId;

    @Column(name = "organisation_id")
    private Long organisationId;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "file_hash")
    private String fileHash;

    private String encoding;

    private String heads;

    @Column(name = "columns_said")
    private String columnsSaid;

    private String reason;

    @Column(name = "exception_reason")
    private String exceptionReason;

    @Column(name = "rest_present")
    private boolean restPresent;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(name = "rows_total")
    private int rowsTotal;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "run_at")
    private Instant runAt;

    protected ListImport() {}

    /**
     * Whose list it is, and for what.
     *
     * @param trainingSessionId null where the list brings its sessions with it
     */
    public record Origin(ListKind kind, Long trainingSessionId, long baseId, long ownerAccountId, String reason) {}

    public ListImport(Origin origin, ListFile read, Instant now) {
        this.kind = origin.kind();
        this.trainingSessionId = origin.trainingSessionId();
        this.baseId = origin.baseId();
        this.ownerAccountId = origin.ownerAccountId();
        this.reason = origin.reason();
        this.fileName = read.file().name();
        this.fileHash = read.file().hash();
        this.encoding = read.encoding();
        this.heads = Json.write(read.heads());
        this.rowsTotal = read.rows().size();
        this.state = ImportState.UPLOADED;
        this.createdAt = now;
    }

    /** It is known what the columns mean, and what would become of the rows. */
    public void previewed(ColumnMap columns) {
        columnsSaid = Json.write(columns.columns());
        state = ImportState.PREVIEWED;
    }

    /** Only what has not run can be mapped anew, or thrown away. */
    public void requireNotRun() {
        require(state == ImportState.UPLOADED || state == ImportState.PREVIEWED, ImportRule.LIST_AWAITS_ITS_RUN);
    }

    public void requirePreviewed() {
        require(state == ImportState.PREVIEWED, ImportRule.LIST_AWAITS_ITS_RUN);
    }

    public void requireRun() {
        require(state == ImportState.DONE, ImportRule.LIST_HAS_BEEN_RUN);
    }

    public void runs(Instant now) {
        state = ImportState.RUNNING;
        runAt = now;
    }

    public void isDone() {
        state = ImportState.DONE;
    }

    public void isBeingUndone() {
        state = ImportState.UNDOING;
    }

    public void isUndone() {
        state = ImportState.UNDONE;
    }

    /** It was sent by that organisation: who names no other works there. */
    public ListImport sentBy(Long organisation) {
        organisationId = organisation;
        return this;
    }

    /** Who sent it; null where that was not said. */
    public Long organisationId() {
        return organisationId;
    }

    /** Of whom the list says nothing more, it says that they came: then they were there the whole time. */
    public void restPresent(boolean present) {
        restPresent = present;
    }

    public boolean isRestPresent() {
        return restPresent;
    }

    public Long id() {
        return id;
    }

    public ListKind kind() {
        return kind;
    }

    /** Null where the list brings its sessions with it. */
    public Long trainingSessionId() {
        return trainingSessionId;
    }

    public long baseId() {
        return baseId;
    }

    public long ownerAccountId() {
        return ownerAccountId;
    }

    public String fileName() {
        return fileName;
    }

    public String fileHash() {
        return fileHash;
    }

    /** Of a CSV file, as it was found out; null for a workbook. */
    public String encoding() {
        return encoding;
    }

    public List<String> heads() {
        return Json.read(heads, new TypeReference<>() {});
    }

    public ColumnMap columns() {
        return columnsSaid == null
                ? new ColumnMap(Map.of())
                : new ColumnMap(Json.read(columnsSaid, new TypeReference<>() {}));
    }

    /** Why, where the session asks for a reason; null where nothing was said. */
    public String reason() {
        return reason;
    }

    /** Those against whom a rule speaks are taken all the same, for this reason. */
    public void makesExceptions(String why) {
        exceptionReason = why;
    }

    /** Why the exceptions of the list are made; null where there is no reason for any. */
    public String exceptionReason() {
        return exceptionReason == null ? reason : exceptionReason;
    }

    public ImportState state() {
        return state;
    }

    public int rowsTotal() {
        return rowsTotal;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When the coordinator let it run; null before. */
    public Instant runAt() {
        return runAt;
    }
}
