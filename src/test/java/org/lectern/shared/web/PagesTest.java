package org.lectern.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagesTest {

    private final Pages pages = new Pages();

    @Test
    void fewPagesAreAllShown() {
        assertThat(pages.around(1, 4)).containsExactly(0, 1, 2, 3);
        assertThat(pages.around(0, 0)).isEmpty();
    }

    @Test
    void ofManyTheFirstTheLastAndTheNeighbours() {
        assertThat(pages.around(10, 40)).containsExactly(0, Pages.GAP, 8, 9, 10, 11, 12, Pages.GAP, 39);
    }

    @Test
    void aPageBeyondTheLastShowsTheEnds() {
        assertThat(pages.around(99, 10)).containsExactly(0, Pages.GAP, 9);
    }
}
