package org.lectern.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import org.lectern.shared.Language;
import org.lectern.shared.PlainText;
import org.lectern.shared.Retirable;

/**
 * A ministry, bureau, court, procuratorate, newsroom or school: a node of a tree. It knows the way from its root as a
 * path of ids, so that a whole branch is found by a prefix. It is never deleted: a retired one takes no new people and
 * stays in what was.
 */
@Entity
@Table(name = "organisation")
public class Organisation extends Retirable {

    public static final int NAME_LENGTH = 200;

    /** Deep enough for every administration, and short enough for the column. */
    static final int MAX_DEPTH = 12;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private String name;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "name_norm")
    private String nameNorm;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Organisation parent;

    private String path;

    private String sector;

    private String province;

    @Column(name = "merged_into")
    private Long mergedInto;

    protected Organisation() {}

    public Organisation(String name, String nameEn, Organisation parent, String sector, String province) {
        this.path = "";
        describe(name, nameEn, sector, province);
        this.parent = parent;
    }

    /** Changes what it is called and where it belongs in the statistics; not its place in the tree. */
    public final void describe(String newName, String newNameEn, String newSector, String newProvince) {
        name = newName;
        nameEn = newNameEn;
        nameNorm = PlainText.norm(newName);
        sector = newSector;
        province = newProvince;
    }

    /** Puts it below another one, or at the root. Its path is given by {@link Organisations}, which sees the branch. */
    void moveBelow(Organisation newParent) {
        parent = newParent;
    }

    void setOutFrom(String pathOfParent) {
        path = pathOfParent + id + "/";
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public String nameEn() {
        return nameEn;
    }

    public String name(Language language) {
        return language.choose(nameEn, name);
    }

    public Organisation parent() {
        return parent;
    }

    public Long parentId() {
        return parent == null ? null : parent.id();
    }

    /** The ids from the root to this one: {@code /1/17/204/}. */
    public String path() {
        return path;
    }

    /** The ids from the root to this one, this one last. */
    public List<Long> lineage() {
        return Arrays.stream(path.split("/"))
                .filter(step -> !step.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    /** True for the organisation itself and everything below it. */
    public boolean isWithin(long organisationId) {
        return path.contains("/" + organisationId + "/");
    }

    public int depth() {
        return lineage().size() - 1;
    }

    /** The target group whose people typically work here. */
    public String sector() {
        return sector;
    }

    public String province() {
        return province;
    }
}
