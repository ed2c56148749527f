package org.lectern.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.account.RoleMayNot;
import org.lectern.account.ScopeNames;
import org.lectern.account.SignedInAccount;
import org.lectern.account.SignedInAccounts;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.PlainText;
import org.lectern.shared.Retried;

/** Views of lists: kept under a name, shared with a base, opened by themselves. */
@ApplicationScoped
@Transactional
public class SavedViewService {

    /** The wish to share with the administrators; all others are codes of bases. */
    public static final String ADMINISTRATORS = "-";

    private static final String KIND = "saved_view";

    @Inject
    private SavedViews views;

    @Inject
    private CurrentAccount me;

    @Inject
    private SignedInAccounts accounts;

    @Inject
    private ScopeNames names;

    @Inject
    private CurrentLanguage language;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /**
     * A view as its reader sees it.
     *
     * @param sharedWith code of the base, {@link #ADMINISTRATORS}, or null where it is personal
     * @param keptFor code of the one base a personal view is for; null where it is for all
     * @param opens true if the list opens with it for the reader
     * @param changeable true if the reader may rename, share and delete it
     */
    public record View(
            long id,
            ListPage list,
            String name,
            String filter,
            String sharedWith,
            String keptFor,
            boolean opens,
            boolean changeable) {}

    /**
     * What somebody wants of a view.
     *
     * @param sharedWith code of a base, {@link #ADMINISTRATORS}, or null
     * @param keptFor code of the base a personal view is for, with which it passes on; null: for all of one's bases
     * @param filter what it shows; null: what it showed before
     */
    public record Wish(String name, String sharedWith, String keptFor, boolean opens, String filter) {

        public Wish(String name, String sharedWith, boolean opens, String filter) {
            this(name, sharedWith, null, opens, filter);
        }
    }

    /** The views of a list for whoever asks. */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR, Role.REPORTER})
    public List<View> of(ListPage list) {
        mayOpen(list);
        List<SavedView> found = views.of(list, reader());
        if (found.isEmpty()) {
            return List.of();
        }
        Long preferred = preferred(list);
        Map<Long, String> codes = codes();
        return found.stream().map(view -> seen(view, preferred, codes)).toList();
    }

    /** @throws NotFound if there is none for whoever asks */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR, Role.REPORTER})
    public View get(long id) {
        SavedView view = found(id);
        return seen(view, preferred(view.list()), codes());
    }

    /** Refuses whoever may not open the list, before anything is typed. */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR, Role.REPORTER})
    public void mayKeep(ListPage list) {
        mayOpen(list);
    }

    /** With whom a view can be shared: bases by code, and the administrators. */
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR, Role.REPORTER})
    public Map<String, String> audiences() {
        Map<String, String> audiences = new LinkedHashMap<>();
        Set<Long> own = me.basesOf(Role.COORDINATOR);
        names.bases(language.get()).stream()
                .filter(base -> own.contains(base.id()))
                .forEach(base -> audiences.put(base.code(), base.name()));
        if (me.has(Role.ADMINISTRATOR)) {
            audiences.put(ADMINISTRATORS, null);
        }
        return audiences;
    }

    @Retried
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR, Role.REPORTER})
    public View save(ListPage list, Wish wish) {
        mayOpen(list);
        String name = PlainText.required("name", wish.name(), SavedView.NAME_LENGTH);
        String filter = list.filter(wish.filter());
        Optional<Long> audience = audience(wish.sharedWith());
        BusinessRule.require(!filter.isEmpty(), WorkspaceRule.VIEW_SHOWS_A_PART);
        nameIsFree(list, name, null);
        SavedView view = new SavedView(me.idOrNull(), list, name, filter, keptFor(wish), clock.instant());
        if (wish.sharedWith() != null) {
            view.shareWith(audience.orElse(null));
        }
        views.add(view);
        if (view.isShared()) {
            trail.record(Act.of("view.share", KIND, view.id(), view.baseId()));
        }
        open(view, wish.opens());
        return get(view.id());
    }

    /** Renames, shares, shows something else; of a view of somebody else only whether the list opens with it. */
    @Retried
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR, Role.REPORTER})
    public View change(long id, Wish wish) {
        SavedView view = found(id);
        if (!isChangeable(view)) {
            open(view, wish.opens());
            return get(id);
        }
        String name = PlainText.required("name", wish.name(), SavedView.NAME_LENGTH);
        String filter = wish.filter() == null ? view.filter() : view.list().filter(wish.filter());
        Optional<Long> audience = audience(wish.sharedWith());
        BusinessRule.require(!filter.isEmpty(), WorkspaceRule.VIEW_SHOWS_A_PART);
        nameIsFree(view.list(), name, view);
        String before = words(view);
        boolean wasShared = view.isShared();
        Long baseBefore = view.baseId();
        view.rename(name, clock.instant());
        view.show(filter, clock.instant());
        if (wish.sharedWith() == null) {
            view.keepForOneself(keptFor(wish));
        } else {
            view.shareWith(audience.orElse(null));
        }
        views.flush();
        if (wasShared || view.isShared()) {
            trail.record(Act.of(
                            view.isShared() ? wasShared ? "view.change" : "view.share" : "view.unshare",
                            KIND,
                            id,
                            view.isShared() ? view.baseId() : baseBefore)
                    .with("shared", before, words(view)));
        }
        open(view, wish.opens());
        return get(id);
    }

    @Retried
    @Allowed({Role.ADMINISTRATOR, Role.COORDINATOR, Role.REPORTER})
    public void delete(long id) {
        SavedView view = found(id);
        BusinessRule.require(isChangeable(view), WorkspaceRule.VIEW_IS_ONES_OWN);
        if (view.isShared()) {
            trail.record(Act.of("view.delete", KIND, id, view.baseId()));
        }
        views.remove(view);
    }

    private void mayOpen(ListPage list) {
        if (!me.hasAny(list.readers())) {
            throw new RoleMayNot();
        }
    }

    private SavedView found(long id) {
        return views.find(id, reader())
                .filter(view -> me.hasAny(view.list().readers()))
                .orElseThrow(NotFound::new);
    }

    private Reader reader() {
        return new Reader(me.required().accountId(), me.basesOf(Role.COORDINATOR), me.has(Role.ADMINISTRATOR));
    }

    private boolean isChangeable(SavedView view) {
        return view.accountId() == me.required().accountId() || view.isShared() && hasLeft(view);
    }

    /** True if the owner could not even see it any more. */
    private boolean hasLeft(SavedView view) {
        Role role = view.baseId() == null ? Role.ADMINISTRATOR : Role.COORDINATOR;
        return accounts.byId(view.accountId())
                .map(SignedInAccount::roles)
                .map(roles -> roles.stream()
                        .noneMatch(held -> held.role() == role
                                && (view.baseId() == null || view.baseId().equals(held.baseId()))))
                .orElse(true);
    }

    /**
     * The id of the base a wish names; empty for the administrators, and for nobody.
     *
     * @throws InvalidInput if it is none that the reader can share with
     */
    private Optional<Long> audience(String wished) {
        if (wished == null) {
            return Optional.empty();
        }
        if (!audiences().containsKey(wished)) {
            throw new InvalidInput("sharedWith", "error.value");
        }
        return ADMINISTRATORS.equals(wished) ? Optional.empty() : names.baseId(wished);
    }

    /**
     * The base that what is kept for oneself belongs to: the only one, or the one that is named.
     *
     * @throws InvalidInput if that is none of one's own
     */
    private Long keptFor(Wish wish) {
        Set<Long> own = me.basesOf(Role.COORDINATOR);
        if (wish.keptFor() == null) {
            return own.size() == 1 ? own.iterator().next() : null;
        }
        return names.baseId(wish.keptFor())
                .filter(own::contains)
                .orElseThrow(() -> new InvalidInput("sharedWith", "error.value"));
    }

    private void nameIsFree(ListPage list, String name, SavedView except) {
        BusinessRule.require(
                views.ownedBy(except == null ? me.idOrNull() : except.accountId()).stream()
                        .filter(view -> except == null || !view.id().equals(except.id()))
                        .noneMatch(view -> view.list() == list && view.name().equals(name)),
                WorkspaceRule.VIEW_NAME_IS_NOT_YET_TAKEN,
                name);
    }

    private void open(SavedView view, boolean wanted) {
        long account = me.required().accountId();
        Optional<DefaultView> now = views.defaultOf(account, view.list());
        if (wanted) {
            now.ifPresentOrElse(
                    preferred -> preferred.become(view.id()),
                    () -> views.add(new DefaultView(account, view.list(), view.id())));
        } else {
            now.filter(preferred -> preferred.viewId() == view.id()).ifPresent(views::remove);
        }
        views.flush();
    }

    private Long preferred(ListPage list) {
        return views.defaultOf(me.required().accountId(), list)
                .map(DefaultView::viewId)
                .orElse(null);
    }

    private Map<Long, String> codes() {
        Map<Long, String> codes = new LinkedHashMap<>();
        names.bases(language.get()).forEach(base -> codes.put(base.id(), base.code()));
        return codes;
    }

    private View seen(SavedView view, Long preferred, Map<Long, String> codes) {
        String with = view.baseId() == null ? ADMINISTRATORS : codes.get(view.baseId());
        return new View(
                view.id(),
                view.list(),
                view.name(),
                view.filter(),
                view.isShared() ? with : null,
                view.isShared() || view.baseId() == null ? null : with,
                view.id().equals(preferred),
                isChangeable(view));
    }

    private static String words(SavedView view) {
        return view.isShared() ? "base " + view.baseId() : null;
    }
}
