package org.lectern.trainingsession;

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

/** A base or an organisation that takes part in a session of another. */
@Entity
@Table(name = "session_partner")
public class SessionPartner {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "training_session_id")
    private TrainingSession session;

    @Column(name = "base_id")
    private Long baseId;

    @Column(name = "organisation_id")
    private Long organisationId;

    @Enumerated(EnumType.STRING)
    private PartnerRole role;

    protected SessionPartner() {}

    SessionPartner(TrainingSession session, Plan.Partner partner) {
        this.session = session;
        this.baseId = partner.baseId();
        this.organisationId = partner.organisationId();
        this.role = partner.role();
    }

    Plan.Partner plan() {
        return new Plan.Partner(baseId, organisationId, role);
    }
}
