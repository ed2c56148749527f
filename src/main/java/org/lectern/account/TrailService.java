package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.audit.AuditEntries;
import org.lectern.audit.AuditEntry;
import org.lectern.audit.AuditFilter;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.NotFound;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;

/** Reading the trail: all of it, that of the own base, or one's own lines. */
@ApplicationScoped
@Transactional
public class TrailService {

    @Inject
    private AuditEntries entries;

    @Inject
    private Accounts accounts;

    @Inject
    private ScopeNames names;

    @Inject
    private CurrentAccount current;

    @Inject
    private CurrentLanguage language;

    /**
     * What somebody asks the trail.
     *
     * @param actor e-mail address of who acted; null for anybody
     * @param base code; null for any
     */
    public record Question(
            Instant since,
            Instant until,
            String actor,
            String action,
            String objectKind,
            Long objectId,
            String base,
            AuditEntry.Outcome outcome) {

        public static final Question ANYTHING = new Question(null, null, null, null, null, null, null, null);
    }

    /** A line with the names of who and where. */
    public record Line(
            long id,
            Instant at,
            String actor,
            String role,
            String base,
            String address,
            String action,
            String objectKind,
            Long objectId,
            String fields,
            AuditEntry.Outcome outcome) {}

    /** A value before and after. */
    public record Change(String field, String before, String after) {}

    /** A line with what changed; the values may be purged. */
    public record Whole(Line line, List<Change> changes) {}

    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public Page<Line> list(Question question, PageRequest request) {
        Scope scope = current.coordinated();
        Optional<Long> actor = question.actor() == null
                ? Optional.empty()
                : accounts.byEmail(question.actor()).map(Account::id);
        Optional<Long> base = question.base() == null ? Optional.empty() : names.baseId(question.base());
        boolean unknown = question.actor() != null && actor.isEmpty() || question.base() != null && base.isEmpty();
        if (unknown) {
            return Page.of(List.of(), request, 0);
        }
        return lines(entries.list(
                new AuditFilter(
                        scope.everything() ? null : scope.baseIds(),
                        question.since(),
                        question.until(),
                        actor.orElse(null),
                        question.action(),
                        question.objectKind(),
                        question.objectId(),
                        base.orElse(null),
                        question.outcome()),
                request));
    }

    /** What I did. */
    @Allowed(signedIn = true)
    public Page<Line> own(PageRequest request) {
        long me = current.required().accountId();
        return lines(entries.list(new AuditFilter(null, null, null, me, null, null, null, null, null), request));
    }

    /** @throws NotFound if it is not there or outside the scope */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR})
    public Whole get(long id) {
        AuditEntry entry = entries.find(id)
                .filter(found -> current.coordinated().covers(found.baseId()))
                .orElseThrow(NotFound::new);
        List<Change> changes = entry.details().stream()
                .map(detail -> new Change(detail.field(), detail.before(), detail.after()))
                .toList();
        return new Whole(
                lines(Page.of(List.of(entry), PageRequest.of(0, 1), 1)).items().get(0), changes);
    }

    private Page<Line> lines(Page<AuditEntry> page) {
        Map<Long, String> actors = new HashMap<>();
        Map<Long, String> bases = new HashMap<>();
        names.bases(language.get()).forEach(base -> bases.put(base.id(), base.code()));
        Set<Long> ids = Set.copyOf(page.items().stream()
                .map(AuditEntry::accountId)
                .filter(account -> account != null)
                .toList());
        ids.forEach(account -> actors.put(
                account, accounts.find(account).map(Account::displayName).orElse("#" + account)));
        return page.map(entry -> new Line(
                entry.id(),
                entry.at(),
                actors.get(entry.accountId()),
                entry.role(),
                bases.get(entry.baseId()),
                entry.address(),
                entry.action(),
                entry.objectKind(),
                entry.objectId(),
                entry.fields(),
                entry.outcome()));
    }
}
