package org.lectern.workspace;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * What somebody typed into a long form and has not saved yet. It is written while he or she types, offered when the
 * form is opened again, and thrown away when the form is saved, or when nobody came back for a month.
 */
@Entity
@Table(name = "draft")
@NamedQuery(name = "Draft.of", query = "select d from Draft d where d.accountId = :account and d.form = :form")
@NamedQuery(
        name = "Draft.ofBase",
        query = "select d from Draft d where d.accountId = :account and d.baseId = :base order by d.id")
@NamedQuery(name = "Draft.ofAccount", query = "delete from Draft d where d.accountId = :account")
@NamedQuery(name = "Draft.purge", query = "delete from Draft d where d.savedAt < :before")
public class Draft {

    public static final int FORM_LENGTH = 120;
    public static final int CONTENT_LENGTH = 500_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "base_id")
    private Long baseId;

    private String form;

    private String content;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected Draft() {}

    /**
     * @param form names the form and the record it is about
     * @param baseId the base it is typed for; null for none
     */
    Draft(long accountId, String form, Long baseId, String content, Instant now) {
        this.accountId = accountId;
        this.baseId = baseId;
        this.form = form;
        keep(content, now);
    }

    /** Takes the place of what was kept before. */
    final void keep(String newContent, Instant now) {
        content = newContent;
        savedAt = now;
    }

    /** Somebody else goes on with it. */
    void passTo(long account) {
        accountId = account;
    }

    String form() {
        return form;
    }

    public Long id() {
        return id;
    }

    public String content() {
        return content;
    }

    public Instant savedAt() {
        return savedAt;
    }
}
