package org.lectern.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The fingerprint of one day of the trail with the fingerprint of the day before in it: who changes a line of the past
 * would have to change every seal since.
 */
@Entity
@Table(name = "audit_seal")
@NamedQuery(name = "AuditSeal.inOrder", query = "select s from AuditSeal s order by s.sealedDay")
@NamedQuery(name = "AuditSeal.last", query = "select s from AuditSeal s order by s.sealedDay desc")
public class AuditSeal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "sealed_day")
    private LocalDate sealedDay;

    private int entries;

    private String hash;

    @Column(name = "previous_hash")
    private String previousHash;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    protected AuditSeal() {}

    AuditSeal(LocalDate sealedDay, int entries, String hash, String previousHash, Instant now) {
        this.sealedDay = sealedDay;
        this.entries = entries;
        this.hash = hash;
        this.previousHash = previousHash;
        this.sealedAt = now;
    }

    /** The day in UTC. */
    public LocalDate sealedDay() {
        return sealedDay;
    }

    public int entries() {
        return entries;
    }

    public String hash() {
        return hash;
    }

    public String previousHash() {
        return previousHash;
    }

    public Instant sealedAt() {
        return sealedAt;
    }
}
