package org.lectern.enrolment.list;

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
import org.lectern.shared.table.UploadedFile;

/**
 * A list of people for one training session, as a base brought it.
 *
 * <p>It begins as a file. Once it is known what its columns mean, each row is judged, as often as somebody looks for it
 * and without anything being stored. When the coordinator says so, a job takes the good or chosen rows in. Before the
 * session starts, everything it stored can be taken off again. A month later its rows are thrown away.
 */
@Entity
@Table(name = "list_import")
public class ListImport {

    static final String ENROLMENT = "ENROLMENT";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private String kind;

    @Column(name = "training_session_id")
    private Long trainingSessionId;

    @Column(name = "base_id")
    private long baseId;

    @Column(name = "owner_account_id")
    private long ownerAccountId;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "file_hash")
    private String fileHash;

    private String encoding;

    private String heads;

    @Column(name = "columns_said")
    private String columnsSaid;

    private String reason;

    @Enumerated(EnumType.STRING)
    private ImportState state;

    @Column(name = "rows_total")
    private int rowsTotal;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "run_at")
    private Instant runAt;

    protected ListImport() {}

    /** Whose list it is, and for what. */
    record Origin(long trainingSessionId, long baseId, long ownerAccountId, String reason) {}

    ListImport(Origin origin, UploadedFile file, String encoding, List<String> heads, int rowsTotal, Instant now) {
        this.kind = ENROLMENT;
        this.trainingSessionId = origin.trainingSessionId();
        this.baseId = origin.baseId();
        this.ownerAccountId = origin.ownerAccountId();
        this.reason = origin.reason();
        this.fileName = file.name();
        this.fileHash = file.hash();
        this.encoding = encoding;
        this.heads = Json.write(heads);
        this.rowsTotal = rowsTotal;
        this.state = ImportState.UPLOADED;
        this.createdAt = now;
    }

    /** It is known what the columns mean, and what would become of the rows. */
    void previewed(ColumnMap columns) {
        columnsSaid = Json.write(columns.columns());
        state = ImportState.PREVIEWED;
    }

    void runs(Instant now) {
        state = ImportState.RUNNING;
        runAt = now;
    }

    void isDone() {
        state = ImportState.DONE;
    }

    void isBeingUndone() {
        state = ImportState.UNDOING;
    }

    void isUndone() {
        state = ImportState.UNDONE;
    }

    public Long id() {
        return id;
    }

    public long trainingSessionId() {
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

    ColumnMap columns() {
        return columnsSaid == null
                ? new ColumnMap(Map.of())
                : new ColumnMap(Json.read(columnsSaid, new TypeReference<>() {}));
    }

    /** Why, where the session asks for a reason; null where nothing was said. */
    public String reason() {
        return reason;
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
