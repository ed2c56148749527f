package org.lectern.person;

import static org.lectern.account.Role.ADMINISTRATOR;
import static org.lectern.account.Role.REPORTER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.lectern.account.Allowed;

/** Target groups and provinces, for everybody who fills in a form or reads a list. */
@ApplicationScoped
public class ReferenceData {

    @Inject
    private TargetGroups targetGroups;

    @Inject
    private Provinces provinces;

    /** Nothing but the question who may see the page about them. */
    @Allowed({ADMINISTRATOR, REPORTER})
    @Transactional
    public void mayStudy() {
        // The permission is the answer.
    }

    @Allowed(everybody = true)
    @Transactional
    public List<TargetGroup> targetGroups() {
        return targetGroups.all();
    }

    /** With their classes in the official tables. */
    @Allowed(everybody = true)
    @Transactional
    public List<TargetGroup> classifiedGroups() {
        return targetGroups.withClasses();
    }

    @Allowed(everybody = true)
    @Transactional
    public List<Province> provinces() {
        return provinces.all();
    }
}
