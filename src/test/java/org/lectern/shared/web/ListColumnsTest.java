package org.lectern.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lectern.shared.web.ListColumns.Column;

/** A list of which the name is always shown and the gender only where it is asked for. */
class ListColumnsTest {

    private static final List<Column> OFFERED = List.of(
            new Column("name", "Name", true, true),
            new Column("state", "State", false, true),
            new Column("organisation", "Organisation", false, true),
            new Column("gender", "Gender", false, false));

    @Test
    void anAddressThatSaysNothingShowsTheUsualOnes() {
        for (String nothing : new String[] {null, "", " , ", "foreign", "<script>,State"}) {
            assertThat(shown(nothing)).isEqualTo("name state organisation");
            assertThat(of(nothing).isChosen()).isFalse();
            assertThat(of(nothing).text()).isNull();
        }
    }

    @Test
    void theNamedOnesAreShownInTheOrderOfThePage() {
        assertThat(shown("gender,state")).isEqualTo("name state gender");
        assertThat(shown(" gender , foreign,state,state")).isEqualTo("name state gender");
        assertThat(of("gender,state").text()).isEqualTo("name,state,gender");
        assertThat(of("gender,state").shownChoices()).isEqualTo(2);
    }

    @Test
    void whatARowIsKnownByIsAlwaysShownAndMayStandAlone() {
        assertThat(shown("name")).isEqualTo("name");
        assertThat(of("name").isChosen()).isTrue();
        assertThat(of(null).choices()).extracting(Column::name).containsExactly("state", "organisation", "gender");
        assertThat(of(null).fixed()).extracting(Column::name).containsExactly("name");
    }

    @Test
    void theUsualOnesByNameAreNoChoice() {
        assertThat(of("organisation,state,name").isChosen()).isFalse();
        assertThat(of("organisation,state,name,gender").isChosen()).isTrue();
    }

    @Test
    void anAddressNamesThemByCommasOrOnceForEach() {
        assertThat(ListColumns.asked(Map.of("columns", new String[] {"name", " state,a&id=7,,gender"})))
                .isEqualTo("name,state,gender");
        assertThat(ListColumns.asked(Map.of("q", new String[] {"x"}))).isNull();
    }

    @Property
    void whatIsWrittenIntoAnAddressShowsTheSame(@ForAll List<@IntRange(max = 3) Integer> some) {
        String asked = some.stream().map(each -> OFFERED.get(each).name()).collect(Collectors.joining(","));
        assertThat(shown(of(asked).text())).isEqualTo(shown(asked));
    }

    private static ListColumns of(String asked) {
        return new ListColumns(OFFERED, asked);
    }

    private static String shown(String asked) {
        ListColumns columns = of(asked);
        return OFFERED.stream().map(Column::name).filter(columns::isShown).collect(Collectors.joining(" "));
    }
}
