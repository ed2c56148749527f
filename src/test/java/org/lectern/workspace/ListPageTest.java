package org.lectern.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.shared.InvalidInput;

/** What of an address is kept as the state of a list. */
class ListPageTest {

    @Test
    void onlyTheFilterOfTheListIsKeptAlwaysInTheSameOrder() {
        assertThat(ListPage.SESSIONS.filter("state=PUBLISHED&q=police&page=3&lang=en&view=all&returnUrl=//evil&id=7"))
                .isEqualTo("q=police&state=PUBLISHED")
                .isEqualTo(ListPage.SESSIONS.filter("q=police&state=PUBLISHED"));
        assertThat(ListPage.ROSTER.filter("id=7&state=REQUESTED")).isEqualTo("state=REQUESTED");
        assertThat(ListPage.ACCOUNTS.filter("q=%E6%9D%8E&role=TRAINER")).isEqualTo("q=%E6%9D%8E&role=TRAINER");
    }

    @Test
    void aViewLeadsToItsListAndNowhereElse() {
        for (ListPage list : ListPage.values()) {
            String filter = list.filter("q=//evil.example/%0d%0aSet-Cookie:x&from=https://evil&state=a&id=%2F%2Fevil"
                    + "&q=%26next%3Dx%23y&=x&nonsense&%=1&q=%zz");
            String address = list.address("//evil", filter);
            assertThat(address).startsWith(list.path()).doesNotContain("//", "\r", "\n", "#", "next=x", "Cookie");
        }
    }

    @Test
    void whatSaysNothingIsLeftOutButAnEmptyPeriodOfTheReportIsAllTime() {
        assertThat(ListPage.AUDIT.filter("from=&to=&action=x")).isEqualTo("action=x");
        assertThat(ListPage.REPORT.filter("from=&to=&gender=")).isEqualTo("from=&to=");
        assertThat(ListPage.REPORT.filter("base=GZHU&base=CUPL&base=GZHU")).isEqualTo("base=GZHU&base=CUPL");
        assertThat(ListPage.PEOPLE.filter("q=" + "x".repeat(201))).isEmpty();
        assertThat(ListPage.PEOPLE.filter("q=" + "x".repeat(200))).hasSize(202);
        assertThat(ListPage.PEOPLE.filter(Map.of())).isEmpty();
    }

    @Test
    void tooMuchIsNotKept() {
        String value = "人".repeat(200);
        assertThat(ListPage.PEOPLE.filter("q=" + value)).isNotEmpty();
        assertThatThrownBy(() -> ListPage.PEOPLE.filter("q=" + value + "&province=" + value))
                .isInstanceOf(InvalidInput.class);
        assertThat(ListPage.PEOPLE.filter(Map.of("q", List.of(value), "province", List.of(value))))
                .isNotEmpty();
    }

    @Test
    void theColumnsBelongToTheStateOfAListButNotOfTheReport() {
        assertThat(ListPage.ROSTER.filter("columns=name,state&state=REQUESTED"))
                .isEqualTo("state=REQUESTED&columns=name%2Cstate")
                .isEqualTo(ListPage.ROSTER.filter("state=REQUESTED&columns=name&columns=state&columns=name"));
        assertThat(ListPage.PEOPLE.filter("columns=//evil,%0d%0a,<b>,,email")).isEqualTo("columns=email");
        assertThat(ListPage.PEOPLE.filter("columns=,")).isEmpty();
        assertThat(ListPage.REPORT.filter("columns=M5")).isEmpty();
    }
}
