package org.lectern.course;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.Language;

/**
 * An entry of the course catalogue; it has no dates. It begins as a draft, is published, and is retired when it is no
 * longer offered; a retired course may be published again. Sessions take copies of what counts when they are published,
 * so that a later change of the course does not reach back.
 */
@Entity
@Table(name = "course")
public class Course {

    public static final int CODE_LENGTH = 40;
    public static final int TITLE_LENGTH = 200;
    public static final int DESCRIPTION_LENGTH = 4000;
    public static final int DEFAULT_THRESHOLD_PCT = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private String code;

    private String title;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "base_id")
    private Long baseId;

    @Enumerated(EnumType.STRING)
    private CourseKind kind;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    @Column(name = "threshold_pct")
    private int thresholdPct;

    private int minutes;

    private boolean mandatory;

    private String description;

    @Column(name = "description_zh")
    private String descriptionZh;

    @Enumerated(EnumType.STRING)
    private CourseStatus status;

    @ElementCollection
    @CollectionTable(name = "course_target_group", joinColumns = @JoinColumn(name = "course_id"))
    @Column(name = "target_group")
    private Set<String> targetGroups = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "course_instrument", joinColumns = @JoinColumn(name = "course_id"))
    @Column(name = "instrument")
    private Set<String> instruments = new LinkedHashSet<>();

    /** What a course says about itself; everything that may be edited. */
    public record Content(
            String title,
            String titleZh,
            CourseKind kind,
            Mode mode,
            int thresholdPct,
            int minutes,
            boolean mandatory,
            String description,
            String descriptionZh,
            Set<String> targetGroups,
            Set<String> instruments) {

        public Content {
            Objects.requireNonNull(title);
            Objects.requireNonNull(titleZh);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(mode);
            if (thresholdPct < 1 || thresholdPct > 100) {
                throw new IllegalArgumentException("threshold in per cent: " + thresholdPct);
            }
            if (minutes < 0) {
                throw new IllegalArgumentException("minutes: " + minutes);
            }
            targetGroups = Set.copyOf(targetGroups);
            instruments = Set.copyOf(instruments);
        }
    }

    protected Course() {}

    /**
     * A draft.
     *
     * @param baseId the base that owns it; null for a course of the network
     */
    public Course(String code, Long baseId, Content content) {
        this.code = Objects.requireNonNull(code);
        this.baseId = baseId;
        this.status = CourseStatus.DRAFT;
        edit(content);
    }

    public final void edit(Content content) {
        title = content.title();
        titleZh = content.titleZh();
        kind = content.kind();
        mode = content.mode();
        thresholdPct = content.thresholdPct();
        minutes = content.minutes();
        mandatory = content.mandatory();
        description = content.description();
        descriptionZh = content.descriptionZh();
        keep(targetGroups, content.targetGroups());
        keep(instruments, content.instruments());
    }

    private static void keep(Set<String> held, Set<String> wanted) {
        if (!held.equals(wanted)) {
            held.retainAll(wanted);
            held.addAll(wanted);
        }
    }

    public void publish() {
        BusinessRule.require(status != CourseStatus.PUBLISHED, CourseRule.COURSE_IS_NOT_PUBLISHED_YET, code);
        status = CourseStatus.PUBLISHED;
    }

    public void retire() {
        BusinessRule.require(status == CourseStatus.PUBLISHED, CourseRule.COURSE_IS_PUBLISHED, code);
        status = CourseStatus.RETIRED;
    }

    public Content content() {
        return new Content(
                title,
                titleZh,
                kind,
                mode,
                thresholdPct,
                minutes,
                mandatory,
                description,
                descriptionZh,
                targetGroups,
                instruments);
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String code() {
        return code;
    }

    public String title(Language language) {
        return language.choose(title, titleZh);
    }

    public String titleEn() {
        return title;
    }

    public String titleZh() {
        return titleZh;
    }

    /** The base that owns it; null for a course of the network. */
    public Long baseId() {
        return baseId;
    }

    public CourseKind kind() {
        return kind;
    }

    public Mode mode() {
        return mode;
    }

    /** The share of the held minutes, in per cent, that completes the course. */
    public int thresholdPct() {
        return thresholdPct;
    }

    /** How long it usually takes, in minutes; 0 where that is not said. */
    public int minutes() {
        return minutes;
    }

    public boolean mandatory() {
        return mandatory;
    }

    public String description(Language language) {
        return language.choose(description, descriptionZh);
    }

    public CourseStatus status() {
        return status;
    }

    public boolean isPublished() {
        return status == CourseStatus.PUBLISHED;
    }

    public boolean isRetired() {
        return status == CourseStatus.RETIRED;
    }

    public Set<String> targetGroups() {
        return new TreeSet<>(targetGroups);
    }

    public Set<String> instruments() {
        return new TreeSet<>(instruments);
    }
}
