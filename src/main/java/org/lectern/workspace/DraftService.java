package org.lectern.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.account.ScopeNames;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Retried;

/** Keeps what is being typed, for the account that types it and nobody else. */
@ApplicationScoped
public class DraftService {

    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    private Drafts drafts;

    @Inject
    private CurrentAccount me;

    @Inject
    private ScopeNames names;

    @Inject
    private Clock clock;

    /** What was kept of a form, and when. */
    public record Kept(String content, Instant savedAt) {}

    /**
     * Keeps it until it is saved, forgotten or a month old.
     *
     * @param base code of the base it is typed for, whose next coordinator may go on with it; null for the one that
     *     somebody coordinates, or none
     * @return the moment at which it was kept
     */
    @Allowed(signedIn = true)
    @Retried
    @Transactional
    public Instant keep(String form, String base, String content) {
        if (content.length() > Draft.CONTENT_LENGTH) {
            throw new InvalidInput("draft", "error.too-long", Draft.CONTENT_LENGTH);
        }
        Instant now = clock.instant();
        Long baseId = base == null ? onlyBase() : names.baseId(base).orElse(null);
        drafts.of(me.idOrNull(), form)
                .ifPresentOrElse(
                        draft -> draft.keep(content, now),
                        () -> drafts.add(new Draft(me.idOrNull(), form, baseId, content, now)));
        return now;
    }

    private Long onlyBase() {
        Set<Long> own = me.basesOf(Role.COORDINATOR);
        return own.size() == 1 ? own.iterator().next() : null;
    }

    @Allowed(signedIn = true)
    @Transactional
    public Optional<Kept> find(String form) {
        return drafts.of(me.idOrNull(), form)
                .filter(draft -> draft.savedAt().isAfter(clock.instant().minus(KEPT)))
                .map(draft -> new Kept(draft.content(), draft.savedAt()));
    }

    /** The form was saved, or its draft is not wanted. */
    @Allowed(signedIn = true)
    @Transactional
    public void forget(String form) {
        drafts.of(me.idOrNull(), form).ifPresent(drafts::remove);
    }

    /** Throws away what nobody came back for; gives how many. */
    @Allowed(everybody = true)
    @Transactional
    public int purge() {
        return drafts.purge(clock.instant().minus(KEPT));
    }
}
