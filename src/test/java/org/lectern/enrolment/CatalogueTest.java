package org.lectern.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.enrolment.SessionPlan.seats;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.account.NotSignedIn;
import org.lectern.account.Role;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.PageRequest;
import org.lectern.testing.InProcess;
import org.lectern.testing.Statements;

/** The lists of sessions: what is derived, who sees what, and what a page of them costs. */
@InProcess
class CatalogueTest extends EnrolmentScene {

    private static final PageRequest ALL = new PageRequest(0, 200);

    @Inject
    private Catalogue catalogue;

    @Inject
    private CatalogueFilters filters;

    @Inject
    private Statements statements;

    private List<Long> list(CatalogueFilters.Asked asked) {
        return catalogue.list(filters.strict(asked), ALL).items().stream()
                .map(CatalogueItem::id)
                .toList();
    }

    private static CatalogueFilters.Asked window(EnrolmentWindow window) {
        return new CatalogueFilters.Asked(null, null, null, null, null, null, null, null, window.name());
    }

    @Test
    void theFilterOnTheWindowSaysWhatTheItemSays() {
        long free = session(seats(2));
        long waiting = session(seats(1));
        enrol(waiting, person());
        enrol(waiting, person());
        acting.asPublic();
        List<CatalogueItem> all = catalogue.list(CatalogueFilter.ALL, ALL).items();
        assertThat(all).hasSize(2);
        for (EnrolmentWindow window : EnrolmentWindow.values()) {
            List<Long> expected = all.stream()
                    .filter(item -> item.window() == window)
                    .map(CatalogueItem::id)
                    .toList();
            assertThat(list(window(window))).as(window.name()).containsExactlyElementsOf(expected);
        }
        assertThat(list(window(EnrolmentWindow.OPEN))).containsExactly(free);
        assertThat(list(window(EnrolmentWindow.OPEN_WAITLIST))).containsExactly(waiting);
        CatalogueItem full =
                all.stream().filter(item -> item.id() == waiting).findFirst().orElseThrow();
        assertThat(full.seats()).isEqualTo(new Seats(1, 1, 0, 0, 0, 1));
    }

    @Test
    void draftsAreSeenByTheirBaseOnly() {
        long session = session(seats(2));
        database.execute("update training_session set state = 'DRAFT' where id = ?", session);
        long base = database.count("select base_id from training_session where id = ?", session);
        acting.asPublic();
        assertThat(catalogue.list(CatalogueFilter.ALL, ALL).items()).isEmpty();
        assertThatThrownBy(() -> catalogue.listOwn(CatalogueFilter.ALL, ALL)).isInstanceOf(NotSignedIn.class);
        acting.as(Role.COORDINATOR, world.aBase("OTHER"));
        assertThat(catalogue.list(CatalogueFilter.ALL, ALL).items()).isEmpty();
        assertThat(catalogue.listOwn(CatalogueFilter.ALL, ALL).items()).isEmpty();
        acting.as(Role.COORDINATOR, base);
        assertThat(catalogue.list(CatalogueFilter.ALL, ALL).items()).hasSize(1);
        assertThat(catalogue.listOwn(CatalogueFilter.ALL, ALL).items()).hasSize(1);
    }

    @Test
    void whatTheApiDoesNotKnowIsRefusedAndAPageLeavesItOut() {
        for (CatalogueFilters.Asked asked : List.of(
                new CatalogueFilters.Asked(null, "NOBASE", null, null, null, null, null, null, null),
                new CatalogueFilters.Asked(null, null, "NOCOURSE", null, null, null, null, null, null),
                new CatalogueFilters.Asked(null, null, null, "2026-02-31", null, null, null, null, null),
                new CatalogueFilters.Asked(null, null, null, null, "soon", null, null, null, null),
                new CatalogueFilters.Asked(null, null, null, null, null, "OPEN", null, null, null),
                new CatalogueFilters.Asked(null, null, null, null, null, null, "PIRATES", null, null),
                new CatalogueFilters.Asked(null, null, null, null, null, null, null, "BY_MAIL", null),
                new CatalogueFilters.Asked(null, null, null, null, null, null, null, null, "DRAFT"))) {
            assertThatThrownBy(() -> filters.strict(asked)).isInstanceOf(InvalidInput.class);
            assertThat(filters.lenient(asked)).isEqualTo(CatalogueFilter.ALL);
        }
    }

    @Test
    void searchTakesSignsForThemselves() {
        session(seats(2));
        acting.asPublic();
        assertThat(list(new CatalogueFilters.Asked("%", null, null, null, null, null, null, null, null)))
                .isEmpty();
        assertThat(list(new CatalogueFilters.Asked("_", null, null, null, null, null, null, null, null)))
                .isEmpty();
        assertThat(list(new CatalogueFilters.Asked("-20", null, null, null, null, null, null, null, null)))
                .hasSize(1);
    }

    @Test
    void aListCostsTheSameHoweverLongItIs() {
        session(seats(2));
        acting.asPublic();
        List<CatalogueItem> warm = catalogue.list(CatalogueFilter.ALL, ALL).items();
        assertThat(warm).hasSize(1);
        List<Long> more = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            long session = session(seats(2));
            enrol(session, person());
            more.add(session);
        }
        acting.asPublic();
        List<CatalogueItem> items = statements.atMost(
                9, () -> catalogue.list(CatalogueFilter.ALL, ALL).items());
        assertThat(items).hasSize(1 + more.size());
        assertThat(items)
                .filteredOn(item -> more.contains(item.id()))
                .allMatch(item -> item.seats().confirmed() == 1);
    }
}
