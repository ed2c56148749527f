package org.lectern.enrolment.list;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;

/** Some rows of a list: what is read, judged and done together. */
@Entity
@Table(name = "list_import_part")
public class ListImportPart {

    /** Small enough that people who enrol at the same time hardly wait, large enough that it costs little. */
    public static final int ROWS = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "list_import_id")
    private ListImport listImport;

    @Column(name = "part_no")
    private int partNo;

    @Column(name = "past_session_id")
    private Long pastSessionId;

    @Lob
    private String content;

    protected ListImportPart() {}

    public ListImportPart(ListImport listImport, int partNo, List<ListRow> rows) {
        this.listImport = listImport;
        this.partNo = partNo;
        become(rows);
    }

    public final void become(List<ListRow> rows) {
        content = Json.write(rows);
    }

    public List<ListRow> rows() {
        return Json.read(content, new TypeReference<>() {});
    }

    /** All its rows are of one session that took place. */
    public ListImportPart of(Long pastSession) {
        pastSessionId = pastSession;
        return this;
    }

    /** Null where the list is for one session, and for rows of which it is not known of which session they are. */
    public Long pastSessionId() {
        return pastSessionId;
    }

    public int partNo() {
        return partNo;
    }

    /** How many rows of the list are in this part and those before it, where all but the last are full. */
    int end(int rowsTotal) {
        return Math.min((partNo + 1) * ROWS, rowsTotal);
    }
}
