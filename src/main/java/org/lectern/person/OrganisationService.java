package org.lectern.person;

import static org.lectern.account.Role.ADMINISTRATOR;
import static org.lectern.account.Role.COORDINATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.lectern.account.Allowed;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.NotFound;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.shared.PlainText;
import org.lectern.shared.Retried;
import org.lectern.shared.StaleVersion;
import org.lectern.shared.Violations;

/**
 * The trees of organisations. Everybody signed in may look one up, to say where one works; coordinators add what is
 * missing; changing, moving and retiring is the administrator's, since every base uses them.
 */
@ApplicationScoped
public class OrganisationService {

    private static final String KIND = "organisation";

    @Inject
    private Organisations organisations;

    @Inject
    private TargetGroups targetGroups;

    @Inject
    private Provinces provinces;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** Nothing but the question who may: it is answered before what was asked for is looked at. */
    @Allowed(signedIn = true)
    @Transactional
    public void mayLookUp() {
        // The permission is the answer.
    }

    /** The same question about keeping the trees in order. */
    @Allowed(ADMINISTRATOR)
    @Transactional
    public void mayKeep() {
        // The permission is the answer.
    }

    /** @throws NotFound if there is none */
    @Allowed(ADMINISTRATOR)
    @Transactional
    public void mayEdit(long id) {
        if (organisations.find(id).isEmpty()) {
            throw new NotFound();
        }
    }

    @Allowed(signedIn = true)
    @Transactional
    public Page<Organisation> search(Organisations.Filter filter, PageRequest request) {
        return organisations.search(filter, request);
    }

    @Allowed(signedIn = true)
    @Transactional
    public Organisation view(long id) {
        return organisations.find(id).orElseThrow(NotFound::new);
    }

    /** From the root down to the organisation itself. */
    @Allowed(signedIn = true)
    @Transactional
    public List<Organisation> ancestors(long id) {
        return organisations.ancestors(id);
    }

    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Retried
    @Transactional
    public Organisation create(OrganisationEntry entry) {
        OrganisationEntry checked = checked(entry);
        Organisation parent = parent(checked.parent());
        Organisation organisation =
                new Organisation(checked.name(), checked.nameEn(), parent, checked.sector(), checked.province());
        organisations.add(organisation);
        trail.record(Act.of("organisation.create", KIND, organisation.id(), null));
        return organisation;
    }

    @Allowed(ADMINISTRATOR)
    @Retried
    @Transactional
    public Organisation edit(long id, int version, OrganisationEntry entry) {
        Organisation organisation = organisations.find(id).orElseThrow(NotFound::new);
        OrganisationEntry checked = checked(entry);
        StaleVersion.require(version, organisation.version());
        Act act = Act.of("organisation.edit", KIND, id, null)
                .with("name", organisation.name(), checked.name())
                .with("nameEn", organisation.nameEn(), checked.nameEn())
                .with("parent", organisation.parentId(), checked.parent())
                .with("sector", organisation.sector(), checked.sector())
                .with("province", organisation.province(), checked.province());
        organisation.describe(checked.name(), checked.nameEn(), checked.sector(), checked.province());
        if (!Objects.equals(organisation.parentId(), checked.parent())) {
            move(organisation, checked.parent());
        }
        organisations.flush();
        trail.record(act);
        return organisation;
    }

    private void move(Organisation organisation, Long parentId) {
        Organisation parent = parent(parentId);
        BusinessRule.require(
                parent == null || !parent.isWithin(organisation.id()), PersonRule.ORGANISATION_IS_NOT_ITS_OWN_ANCESTOR);
        organisations.move(organisation, parent);
    }

    @Allowed(ADMINISTRATOR)
    @Transactional
    public Organisation retire(long id) {
        Organisation organisation = organisations.find(id).orElseThrow(NotFound::new);
        BusinessRule.require(!organisations.hasPartsInUse(organisation), PersonRule.ORGANISATION_HAS_NO_PARTS_IN_USE);
        organisation.retire(clock.instant());
        trail.record(Act.of("organisation.retire", KIND, id, null));
        return organisation;
    }

    @Allowed(ADMINISTRATOR)
    @Transactional
    public Organisation restore(long id) {
        Organisation organisation = organisations.find(id).orElseThrow(NotFound::new);
        BusinessRule.require(
                organisation.parent() == null || !organisation.parent().isRetired(), PersonRule.ORGANISATION_IS_IN_USE);
        organisation.restore();
        trail.record(Act.of("organisation.restore", KIND, id, null));
        return organisation;
    }

    private Organisation parent(Long id) {
        if (id == null) {
            return null;
        }
        Organisation parent = organisations.lock(id).orElseThrow(NotFound::new);
        BusinessRule.require(!parent.isRetired(), PersonRule.ORGANISATION_IS_IN_USE);
        BusinessRule.require(
                parent.depth() + 1 < Organisation.MAX_DEPTH,
                PersonRule.ORGANISATION_TREE_IS_NOT_TOO_DEEP,
                Organisation.MAX_DEPTH);
        return parent;
    }

    private OrganisationEntry checked(OrganisationEntry entry) {
        Violations found = new Violations();
        String name = found.collect(() -> PlainText.required("name", entry.name(), Organisation.NAME_LENGTH));
        String nameEn = found.collect(() -> PlainText.optional("nameEn", entry.nameEn(), Organisation.NAME_LENGTH));
        String sector = found.collect(() -> targetGroups.known("sector", entry.sector()));
        found.addIf(entry.sector() == null || entry.sector().isBlank(), "sector", "error.required");
        String province = found.collect(() -> provinces.known("province", entry.province()));
        found.addIf(
                entry.parent() != null && organisations.find(entry.parent()).isEmpty(), "parent", "error.organisation");
        found.refuse();
        return new OrganisationEntry(name, nameEn, entry.parent(), sector, province);
    }
}
