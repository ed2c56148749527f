package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.CurrentLanguage;

/** Finds by name whom an account is for and what a role holds for, within what the reader may see. */
@ApplicationScoped
@Transactional
public class ScopeSearchService {

    @Inject
    private ScopeNames names;

    @Inject
    private CurrentAccount current;

    @Inject
    private CurrentLanguage language;

    @Inject
    private AuditTrail trail;

    /** @param text nothing is found for null */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public List<ScopeNames.Named> persons(String text) {
        if (text == null) {
            return List.of();
        }
        trail.record(Act.of("person.list", "person", null, null));
        return names.persons(text, current.coordinated());
    }

    /** Empty where none of the reader's bases knows the person. */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public Optional<ScopeNames.Named> person(long id) {
        return names.person(id, current.coordinated());
    }

    /** @param text nothing is found for null */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public List<ScopeNames.Named> organisations(String text) {
        return text == null ? List.of() : names.organisations(text, language.get());
    }

    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public Optional<ScopeNames.Named> organisation(long id) {
        return names.organisation(id, language.get());
    }
}
