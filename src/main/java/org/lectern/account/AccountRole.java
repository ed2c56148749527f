package org.lectern.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A role that an account holds: everywhere, for one base or for one organisation tree. */
@Entity
@Table(name = "account_role")
public class AccountRole {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "base_id")
    private Long baseId;

    @Column(name = "organisation_id")
    private Long organisationId;

    protected AccountRole() {}

    AccountRole(Account account, RoleGrant grant) {
        this.account = account;
        this.role = grant.role();
        this.baseId = grant.baseId();
        this.organisationId = grant.organisationId();
    }

    public Role role() {
        return role;
    }

    public Long baseId() {
        return baseId;
    }

    public Long organisationId() {
        return organisationId;
    }

    public RoleGrant grant() {
        return new RoleGrant(role, baseId, organisationId);
    }
}
