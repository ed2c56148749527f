package org.lectern.trainingbase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.account.NotSignedIn;
import org.lectern.account.Role;
import org.lectern.account.RoleMayNot;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.StaleVersion;
import org.lectern.testing.Acting;
import org.lectern.testing.HarnessProbe;
import org.lectern.testing.InProcess;
import org.lectern.testing.TestDatabase;

@InProcess
class BaseAndVenueServiceTest {

    @Inject
    private BaseService bases;

    @Inject
    private VenueService venues;

    @Inject
    private Rooms rooms;

    @Inject
    private Acting acting;

    @Inject
    private HarnessProbe probe;

    @Inject
    private TestDatabase database;

    private TrainingBase gzhu;
    private TrainingBase nku;

    @BeforeEach
    void twoBases() {
        acting.asAdministrator();
        gzhu = bases.create("gzhu", BaseDetails.named("Guangzhou", "广州"));
        nku = bases.create("NKU", BaseDetails.named("Nankai", "南开"));
        acting.as(Role.COORDINATOR, gzhu.id());
    }

    @Test
    void codesAreUpperCaseAndUnique() {
        assertThat(gzhu.code()).isEqualTo("GZHU");
        assertThat(gzhu.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(bases.view("gzhu").id()).isEqualTo(gzhu.id());
        assertThat(bases.view(gzhu.id().toString()).code()).isEqualTo("GZHU");
        acting.asAdministrator();
        refused(BaseRule.BASE_CODE_IS_FREE, () -> bases.create("Gzhu", BaseDetails.named("x", "x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "G", "1ABC", "TOO-LONG-A-CODE", "G Z", "广州", "../x", "<b>"})
    void codesThatAreNoneAreRefused(String code) {
        acting.asAdministrator();
        assertThatThrownBy(() -> bases.create(code, BaseDetails.named("x", "x")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void everybodyReadsAndOnlyTheAdministratorNames() {
        acting.asPublic();
        assertThat(bases.list()).hasSize(2);
        assertThatThrownBy(() -> bases.view("XX")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bases.create("X1", BaseDetails.named("x", "x")))
                .isInstanceOf(NotSignedIn.class);
        acting.as(Role.COORDINATOR, gzhu.id());
        assertThatThrownBy(() -> bases.create("X1", BaseDetails.named("x", "x")))
                .isInstanceOf(RoleMayNot.class);
        assertThatThrownBy(() -> bases.retire(gzhu.id())).isInstanceOf(RoleMayNot.class);
    }

    @Test
    void aCoordinatorDescribesTheOwnBaseOnlyAndDoesNotSayWhoItIs() {
        TrainingBase edited = bases.edit("GZHU", gzhu.version(), profile(null, "Trains the police.", null));
        assertThat(edited.profile(org.lectern.shared.Language.EN)).isEqualTo("Trains the police.");
        assertThat(edited.name(org.lectern.shared.Language.EN)).isEqualTo("Guangzhou");
        assertThatThrownBy(() -> bases.edit("GZHU", edited.version(), profile("Another name", "x", null)))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.violations())
                        .extracting(InvalidInput.Violation::field)
                        .containsExactly("name"));
        assertThatThrownBy(() -> bases.edit("NKU", nku.version(), profile(null, "x", null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bases.edit("GZHU", gzhu.version(), profile(null, "x", null)))
                .isInstanceOf(StaleVersion.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "//evil", "https:", "https://u:p@evil.example/", "x y"
            })
    void linksThatAreNoPagesAreRefused(String website) {
        assertThatThrownBy(() -> bases.edit("GZHU", gzhu.version(), profile(null, "x", website)))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.violations())
                        .extracting(InvalidInput.Violation::field)
                        .containsExactly("website"));
        assertThat(bases.edit("GZHU", gzhu.version(), profile(null, "x", "https://example.org/a?b=c"))
                        .website())
                .isEqualTo("https://example.org/a?b=c");
    }

    @Test
    void venuesAndRoomsBelongToTheirBase() {
        Venue venue = venues.create(gzhu.id(), new VenueDetails("Building 3", "教学楼3号", null, null, null));
        Room room = venues.addRoom(venue.id(), "304", 64);
        assertThat(venues.roomsOf("GZHU")).extracting(Room::name).containsExactly("304");

        acting.as(Role.COORDINATOR, nku.id());
        assertThat(venues.list(null)).isEmpty();
        assertThatThrownBy(() -> venues.view(venue.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> venues.room(room.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> venues.roomsOf("GZHU")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> venues.create(gzhu.id(), venue.details())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> venues.edit(venue.id(), venue.version(), venue.details()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> venues.addRoom(venue.id(), "305", 10)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> venues.editRoom(room.id(), "x", 10)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> venues.retire(venue.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> venues.retireRoom(room.id())).isInstanceOf(NotFound.class);

        acting.asAdministrator();
        assertThat(venues.list(gzhu.id())).hasSize(1);
        assertThat(venues.list(nku.id())).isEmpty();
        acting.as(Role.TRAINER, gzhu.id());
        assertThatThrownBy(() -> venues.list(null)).isInstanceOf(RoleMayNot.class);
    }

    @Test
    void aRoomIsFoundByItsOwnBaseWhileItIsInUse() {
        Venue venue = venues.create(gzhu.id(), new VenueDetails("Building 3", null, null, null, null));
        long room = venues.addRoom(venue.id(), "304", 64).id();
        probe.inTransaction(() -> {
            assertThat(rooms.findInUse(gzhu.id(), room)).isPresent();
            assertThat(rooms.findInUse(nku.id(), room)).isEmpty();
        });
        venues.retire(venue.id());
        probe.inTransaction(() -> assertThat(rooms.findInUse(gzhu.id(), room)).isEmpty());
        venues.restore(venue.id());
        venues.retireRoom(room);
        assertThat(venues.roomsOf("GZHU")).isEmpty();
        venues.restoreRoom(room);
        assertThat(venues.roomsOf("GZHU")).hasSize(1);
    }

    @Test
    void aRoomHasANameOfItsOwnAndSeats() {
        Venue venue = venues.create(gzhu.id(), new VenueDetails("Building 3", null, null, null, null));
        Room room = venues.addRoom(venue.id(), "A304", 64);
        refused(BaseRule.ROOM_NAME_IS_FREE_IN_ITS_VENUE, () -> venues.addRoom(venue.id(), " a304 ", 10));
        venues.editRoom(room.id(), "a304", 70);
        for (Integer seats : new Integer[] {null, 0, -1, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> venues.addRoom(venue.id(), "305", seats)).isInstanceOf(InvalidInput.class);
        }
        assertThat(database.count("select count(*) from room")).isEqualTo(1);
        assertThat(database.count("select seats from room")).isEqualTo(70);
    }

    @Test
    void aRetiredBaseGetsNoVenues() {
        acting.asAdministrator();
        bases.retire(gzhu.id());
        refused(
                BaseRule.BASE_IS_IN_USE,
                () -> venues.create(gzhu.id(), new VenueDetails("Building 3", null, null, null, null)));
        bases.restore(gzhu.id());
        assertThat(venues.create(gzhu.id(), new VenueDetails("Building 3", null, null, null, null))
                        .baseId())
                .isEqualTo(gzhu.id());
    }

    private static BaseDetails profile(String name, String profile, String website) {
        return new BaseDetails(
                name, null, null, null, null, null, null, null, null, null, profile, null, null, null, website);
    }

    private static void refused(BaseRule rule, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(BusinessRuleViolation.class, e -> assertThat(e.rule())
                .isEqualTo(rule));
    }
}
