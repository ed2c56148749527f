package org.lectern.enrolment.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.lectern.person.Organisation;
import org.lectern.person.OrganisationEntry;
import org.lectern.person.OrganisationService;
import org.lectern.person.TargetGroup;
import org.lectern.person.TargetGroups;
import org.lectern.shared.PlainText;

/** Enters the organisations that nobody had named before a list did. */
@ApplicationScoped
public class NewWorkplaces {

    @Inject
    private OrganisationService organisations;

    @Inject
    private TargetGroups groups;

    /**
     * The one that a row names: of the sector and province of the first who works there.
     *
     * @param founded those that are new with these rows, by the norm of their names; grows
     */
    public Organisation of(ReadRow row, Map<String, Organisation> founded) {
        return founded.computeIfAbsent(PlainText.norm(row.organisation()), norm -> found(row));
    }

    private Organisation found(ReadRow row) {
        String sector = row.targetGroup() == null ? TargetGroup.UNKNOWN : groups.parentOf(row.targetGroup());
        return organisations.create(new OrganisationEntry(row.organisation(), null, null, sector, row.province()));
    }
}
