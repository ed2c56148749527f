package org.lectern.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.person.PersonEntry;
import org.lectern.person.PersonService;
import org.lectern.testing.Acting;
import org.lectern.testing.InProcess;
import org.lectern.testing.World;

@InProcess
class ScopeSearchServiceTest {

    @Inject
    private ScopeSearchService search;

    @Inject
    private PersonService people;

    @Inject
    private Acting acting;

    @Inject
    private World world;

    private long gzhu;
    private long own;
    private long foreign;

    @BeforeEach
    void aPersonAtEachOfTwoBases() {
        gzhu = world.aBase("GZHU");
        long bureau = world.anOrganisation("广州市公安局");
        acting.as(Role.COORDINATOR, world.aBase("CUPL"));
        foreign = person("曾远", null);
        acting.as(Role.COORDINATOR, gzhu);
        own = person("曾小明", bureau);
    }

    private long person(String name, Long organisation) {
        return people.create(new PersonEntry(name, null, null, null, organisation, null, null, null, null, null))
                .profile()
                .id();
    }

    @Test
    void peopleAreFoundByNamePinyinAndInitialsWithinTheScope() {
        for (String typed : new String[] {"曾", "小明", "zeng", "zxm", "ZENG XIAO"}) {
            assertThat(search.persons(typed))
                    .as(typed)
                    .extracting(ScopeNames.Named::id)
                    .containsExactly(own);
        }
        assertThat(search.persons("曾").get(0).name()).isEqualTo("曾小明 · 广州市公安局");
        assertThat(search.persons("%")).isEmpty();
        assertThat(search.persons(null)).isEmpty();
        assertThat(search.person(own)).isPresent();
        assertThat(search.person(foreign)).isEmpty();
        acting.asAdministrator();
        assertThat(search.persons("曾")).extracting(ScopeNames.Named::id).containsExactlyInAnyOrder(own, foreign);
        assertThat(search.person(foreign)).isPresent();
    }

    @Test
    void organisationsAreFoundByName() {
        acting.asAdministrator();
        assertThat(search.organisations("公安"))
                .extracting(ScopeNames.Named::name)
                .containsExactly("广州市公安局");
        assertThat(search.organisations("法院")).isEmpty();
    }

    @Test
    void nobodyElseSearches() {
        acting.as(Role.TRAINER, gzhu);
        assertThatThrownBy(() -> search.persons("曾")).isInstanceOf(RoleMayNot.class);
        assertThatThrownBy(() -> search.organisations("公安")).isInstanceOf(RoleMayNot.class);
    }
}
