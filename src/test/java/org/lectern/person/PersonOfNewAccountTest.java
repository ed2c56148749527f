package org.lectern.person;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.Account;
import org.lectern.account.AccountConfirmed;
import org.lectern.account.Accounts;
import org.lectern.account.Role;
import org.lectern.account.RoleGrant;
import org.lectern.shared.Language;
import org.lectern.testing.Acting;
import org.lectern.testing.HarnessProbe;
import org.lectern.testing.InProcess;
import org.lectern.testing.TestClock;
import org.lectern.testing.TestDatabase;
import org.lectern.testing.World;

@InProcess
class PersonOfNewAccountTest {

    @Inject
    private PersonService service;

    @Inject
    private Accounts accounts;

    @Inject
    @Any
    private Event<AccountConfirmed> confirmed;

    @Inject
    private Acting acting;

    @Inject
    private HarnessProbe probe;

    @Inject
    private TestDatabase database;

    @Inject
    private TestClock clock;

    @Inject
    private World world;

    private long known;

    @BeforeEach
    void aPersonEnteredByABase() {
        acting.as(Role.COORDINATOR, world.aBase("GZHU"));
        known = service.create(
                        new PersonEntry("张三", null, null, null, null, null, null, null, "zhang@example.org", null))
                .profile()
                .id();
    }

    @Test
    void aProvedAddressFindsItsPerson() {
        long account = confirm("Zhang@example.org", Role.TRAINEE);
        assertThat(personOf(account)).isEqualTo(known);
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void anUnknownTraineeBeginsARecord() {
        long account = confirm("li@example.org", Role.TRAINEE);
        assertThat(personOf(account)).isNotNull().isNotEqualTo(known);
        assertThat(people()).isEqualTo(2);
        assertThat(database.count("select count(*) from person where canonical_id = id"))
                .isEqualTo(2);
    }

    @Test
    void aSecondLoginNeverTakesThePersonOfTheFirst() {
        long first = confirm("zhang@example.org", Role.TRAINEE);
        probe.inTransaction(() -> accounts.find(first).orElseThrow().moveTo("moved@example.org"));
        long second = confirm("zhang@example.org", Role.TRAINEE);
        assertThat(personOf(first)).isEqualTo(known);
        assertThat(personOf(second)).isNotNull().isNotEqualTo(known);
    }

    @Test
    void staffNeedNoPersonButAreLinkedToTheirs() {
        assertThat(personOf(confirm("reporter@example.org", Role.REPORTER))).isNull();
        assertThat(personOf(confirm("zhang@example.org", Role.REPORTER))).isEqualTo(known);
        assertThat(people()).isEqualTo(1);
    }

    /** What somebody typed is a code of ours, or nothing. */
    @Test
    void whoSignsUpBelongsToTheGroupTheySay() {
        assertThat(group(confirm("new@example.org", Role.TRAINEE, "POLICE"))).isEqualTo("POLICE");
        assertThat(group(confirm("other@example.org", Role.TRAINEE, "' or 1=1")))
                .isEqualTo("UNKNOWN");
        assertThat(group(confirm("third@example.org", Role.TRAINEE, null))).isEqualTo("UNKNOWN");
    }

    private Object group(long account) {
        return database.value("select target_group from affiliation where person_id = ?", personOf(account));
    }

    private long confirm(String email, Role role) {
        return confirm(email, role, null);
    }

    private long confirm(String email, Role role, String group) {
        long[] id = new long[1];
        acting.asPublic();
        probe.inTransaction(() -> {
            Account account = Account.ready(email, "Name", Language.EN, "x", clock.instant());
            account.holdExactly(List.of(new RoleGrant(role, null, null)));
            id[0] = accounts.add(account).id();
            confirmed.fire(new AccountConfirmed(id[0], email, "Name", group));
        });
        return id[0];
    }

    private Long personOf(long account) {
        Number person = (Number) database.value("select person_id from account where id = ?", account);
        return person == null ? null : person.longValue();
    }

    private long people() {
        return database.count("select count(*) from person");
    }
}
