package org.lectern.person;

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

    @Allowed(everybody = true)
    @Transactional
    public List<TargetGroup> targetGroups() {
        return targetGroups.all();
    }

    @Allowed(everybody = true)
    @Transactional
    public List<Province> provinces() {
        return provinces.all();
    }
}
