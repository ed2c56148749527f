package org.lectern.workspace;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Which view a list opens with for one person, where its address says nothing. */
@Entity
@Table(name = "default_view")
@NamedQuery(
        name = "DefaultView.of",
        query = "select d from DefaultView d where d.accountId = :account and d.list = :list")
class DefaultView {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "account_id")
    private long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "list_page")
    private ListPage list;

    @Column(name = "view_id")
    private long viewId;

    protected DefaultView() {}

    DefaultView(long accountId, ListPage list, long viewId) {
        this.accountId = accountId;
        this.list = list;
        this.viewId = viewId;
    }

    void become(long view) {
        viewId = view;
    }

    long viewId() {
        return viewId;
    }
}
