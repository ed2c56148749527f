package org.lectern.trainingsession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Scope;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;

/** For which base somebody plans. */
@ApplicationScoped
public class OwnBases {

    @Inject
    private TrainingBases bases;

    @Inject
    private CurrentAccount me;

    /**
     * The base that was named, else the only one this account coordinates.
     *
     * @throws NotFound if it is somebody else's
     */
    public TrainingBase named(String code) {
        Scope scope = me.coordinated();
        if (code == null || code.isBlank()) {
            if (scope.baseIds().size() != 1) {
                throw new InvalidInput("base", "error.required");
            }
            return bases.find(scope.baseIds().iterator().next()).orElseThrow(NotFound::new);
        }
        TrainingBase base = bases.byCode(code).orElseThrow(() -> new InvalidInput("base", "error.base-unknown"));
        if (!scope.covers(base.id())) {
            throw new NotFound();
        }
        return base;
    }
}
