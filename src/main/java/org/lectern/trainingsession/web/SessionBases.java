package org.lectern.trainingsession.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Scope;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.NotFound;
import org.lectern.trainingbase.Rooms;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;

/** For which base a session is scheduled: the only own one, or the one that was chosen. */
@Named
@RequestScoped
public class SessionBases {

    @Inject
    private TrainingBases bases;

    @Inject
    private Rooms rooms;

    @Inject
    private CurrentAccount me;

    @Inject
    private CurrentLanguage language;

    private final Map<String, Map<String, Long>> roomsByName = new HashMap<>();

    /** The code of the base; empty where it is still to be chosen, or was chosen beyond the own ones. */
    Optional<String> chosen(String code) {
        Scope scope = me.coordinated();
        if (code == null || code.isBlank()) {
            return scope.baseIds().size() == 1
                    ? bases.find(scope.baseIds().iterator().next()).map(TrainingBase::code)
                    : Optional.empty();
        }
        return bases.byCode(code).filter(base -> scope.covers(base.id())).map(TrainingBase::code);
    }

    ZoneId zone(String code) {
        return bases.byCode(code).orElseThrow(NotFound::new).zone();
    }

    /** True where there is a choice. */
    public boolean isSeveral() {
        return me.coordinated().baseIds().size() != 1;
    }

    /** The rooms in use at a base by what they are called, with their seats. */
    public Map<String, Long> rooms(String code) {
        return roomsByName.computeIfAbsent(code, this::read);
    }

    private Map<String, Long> read(String code) {
        Map<String, Long> options = new LinkedHashMap<>();
        bases.byCode(code)
                .map(base -> rooms.inUseAt(base.id()))
                .orElse(List.of())
                .forEach(room -> options.put(
                        room.venue().name(language.get()) + (language.isChinese() ? "，" : ", ") + room.name() + " ("
                                + room.seats() + ")",
                        room.id()));
        return options;
    }
}
