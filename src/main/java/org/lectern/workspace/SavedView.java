package org.lectern.workspace;

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
import java.util.Objects;

/**
 * A list as somebody likes to see it. It begins as a name for what stands in the address, for its owner alone. It may
 * be shared with those who coordinate a base, who then find it in the same list, and be taken back again. When its
 * owner hands the base over, the next one owns it.
 */
@Entity
@Table(name = "saved_view")
public class SavedView {

    public static final int NAME_LENGTH = 80;
    public static final int FILTER_LENGTH = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "base_id")
    private Long baseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "list_page")
    private ListPage list;

    private String name;

    @Column(name = "filter_text")
    private String filter;

    private boolean shared;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected SavedView() {}

    /** @param baseId the base its owner works for; null where that is no one base */
    SavedView(long accountId, ListPage list, String name, String filter, Long baseId, Instant now) {
        this.accountId = accountId;
        this.list = Objects.requireNonNull(list);
        this.baseId = baseId;
        this.filter = Objects.requireNonNull(filter);
        rename(name, now);
    }

    final void rename(String newName, Instant now) {
        name = Objects.requireNonNull(newName);
        changedAt = now;
    }

    /** Shows something else from now on. */
    void show(String newFilter, Instant now) {
        filter = Objects.requireNonNull(newFilter);
        changedAt = now;
    }

    /** For everybody who coordinates the base; without one, for the administrators. */
    void shareWith(Long base) {
        shared = true;
        baseId = base;
    }

    void keepForOneself(Long base) {
        shared = false;
        baseId = base;
    }

    void passTo(long account, String nameThere) {
        accountId = account;
        name = nameThere;
    }

    public Long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public Long baseId() {
        return baseId;
    }

    public ListPage list() {
        return list;
    }

    public String name() {
        return name;
    }

    public String filter() {
        return filter;
    }

    public boolean isShared() {
        return shared;
    }
}
