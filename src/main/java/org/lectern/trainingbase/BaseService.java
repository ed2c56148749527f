package org.lectern.trainingbase;

import static org.lectern.account.Role.ADMINISTRATOR;
import static org.lectern.account.Role.COORDINATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.NotFound;
import org.lectern.shared.Retried;
import org.lectern.shared.StaleVersion;
import org.lectern.shared.Violations;

/** The bases: read by everybody, named by the administrator, described by their coordinators. */
@ApplicationScoped
public class BaseService {

    private static final String KIND = "training_base";

    @Inject
    private TrainingBases bases;

    @Inject
    private CheckedBase entries;

    @Inject
    private CurrentAccount me;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** All of them, also the retired: their past sessions stay. */
    @Allowed(everybody = true)
    @Transactional
    public List<TrainingBase> list() {
        return bases.all();
    }

    @Allowed(everybody = true)
    @Transactional
    public TrainingBase view(String idOrCode) {
        return bases.byIdOrCode(idOrCode).orElseThrow(NotFound::new);
    }

    /** Nothing but the question who may: it is answered before what was sent is looked at. */
    @Allowed(ADMINISTRATOR)
    @Transactional
    public void mayCreate() {
        // The permission is the answer.
    }

    /** The base as it stands, for those who may change it. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public TrainingBase mayEdit(String idOrCode) {
        return bases.byIdOrCode(idOrCode)
                .filter(one -> me.coordinated().covers(one.id()))
                .orElseThrow(NotFound::new);
    }

    @Allowed(ADMINISTRATOR)
    @Retried
    @Transactional
    public TrainingBase create(String rawCode, BaseDetails entry) {
        Violations found = new Violations();
        String code = found.collect(() -> CheckedBase.code(rawCode));
        BaseDetails details = entries.check(found, entry);
        found.refuse();
        BusinessRule.require(bases.byCode(code).isEmpty(), BaseRule.BASE_CODE_IS_FREE, code);
        TrainingBase base = new TrainingBase(code, details);
        bases.add(base);
        trail.record(Act.of("base.create", KIND, base.id(), base.id()));
        return base;
    }

    /** The administrator changes everything but the code; a coordinator the profile and the contact of the own base. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Retried
    @Transactional
    public TrainingBase edit(String idOrCode, int version, BaseDetails entry) {
        TrainingBase base = mayEdit(idOrCode);
        Violations found = new Violations();
        BaseDetails before = base.details();
        BaseDetails allowed = me.has(Role.ADMINISTRATOR) ? entry : entries.ofCoordinator(entry, before, found);
        BaseDetails details = entries.check(found, allowed);
        found.refuse();
        StaleVersion.require(version, base.version());
        base.describe(details);
        bases.flush();
        trail.record(changes(Act.of("base.edit", KIND, base.id(), base.id()), before, details));
        return base;
    }

    @Allowed(ADMINISTRATOR)
    @Transactional
    public TrainingBase retire(long id) {
        TrainingBase base = bases.find(id).orElseThrow(NotFound::new);
        base.retire(clock.instant());
        trail.record(Act.of("base.retire", KIND, id, id));
        return base;
    }

    @Allowed(ADMINISTRATOR)
    @Transactional
    public TrainingBase restore(long id) {
        TrainingBase base = bases.find(id).orElseThrow(NotFound::new);
        base.restore();
        trail.record(Act.of("base.restore", KIND, id, id));
        return base;
    }

    private static Act changes(Act act, BaseDetails before, BaseDetails after) {
        return act.with("name", before.name(), after.name())
                .with("nameZh", before.nameZh(), after.nameZh())
                .with("hostUniversity", before.hostUniversity(), after.hostUniversity())
                .with("hostUniversityZh", before.hostUniversityZh(), after.hostUniversityZh())
                .with("city", before.city(), after.city())
                .with("cityZh", before.cityZh(), after.cityZh())
                .with("province", before.province(), after.province())
                .with("batch", before.batch(), after.batch())
                .with("yearDesignated", before.yearDesignated(), after.yearDesignated())
                .with("zone", before.zone(), after.zone())
                .with("profile", before.profile(), after.profile())
                .with("profileZh", before.profileZh(), after.profileZh())
                .with("contactEmail", before.contactEmail(), after.contactEmail())
                .with("contactPhone", before.contactPhone(), after.contactPhone())
                .with("website", before.website(), after.website());
    }
}
