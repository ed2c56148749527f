package org.lectern.enrolment.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lectern.person.ListQuestions.ASKED_A_DAY;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.RoleMayNot;
import org.lectern.account.TooManyAttempts;
import org.lectern.enrolment.EnrolmentRule;
import org.lectern.enrolment.list.ImportService.Said;
import org.lectern.enrolment.list.ImportService.Selection;
import org.lectern.person.PersonRule;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Language;
import org.lectern.shared.NotFound;
import org.lectern.shared.table.UploadedFile;
import org.lectern.shared.table.Workbooks;
import org.lectern.testing.InProcess;

/** Lists of people: seen row by row before anything is stored, and stored exactly as far as they are good. */
@InProcess
class ImportServiceTest extends ListScene {

    private long session;

    @BeforeEach
    void aSessionOfTen() {
        session = session(10, "AUTO");
        asCoordinator();
    }

    private static UploadedFile csv(String... lines) {
        return new UploadedFile("list.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private ImportView upload(String... lines) {
        return service.upload(session, csv(lines), Said.NOTHING);
    }

    private static List<RowResult> results(ImportView view) {
        return view.rows().stream().map(ListRow::result).toList();
    }

    private static List<String> keys(ListRow row) {
        return row.notes().stream().map(Note::key).toList();
    }

    private void run(ImportView view, Selection selection) {
        service.commit(view.id(), selection);
        runJobs();
        asCoordinator();
    }

    @Test
    void readsHeadsOfBothLanguagesInAnyOrderAndIgnoresWhatItDoesNotKnow() {
        world.anOrganisation("广州市公安局");
        ImportView chinese = upload(
                "2026年培训班学员名单,,,,",
                "邮箱,职级层次,序号,姓名*,性别,单位,培训对象,省份,role",
                "w@example.org,一线人员,1,王芳,女,广州市公安局,警察,广东省,ADMINISTRATOR");
        assertThat(chinese.rows()).extracting(ListRow::row).containsExactly(3);
        assertThat(chinese.ignored()).containsExactly("序号", "role");
        assertThat(chinese.columns()).hasSize(7);

        ImportView english = upload(
                "Full name,Gender,Organisation,Post,Rank band,Target group,Province,E-mail",
                "Li Lei,man,广州市公安局,officer,SUPERVISOR,POLICE,Guangdong,li@example.org");
        assertThat(results(english)).containsExactly(RowResult.NEW_PERSON);
        assertThat(english.value(english.rows().get(0), ListColumn.EMAIL)).isEqualTo("li@example.org");
    }

    @Test
    void saysOfEachRowWhatWouldBecomeOfItAndStoresNothing() {
        world.anOrganisation("广州市公安局");
        long known = person("已知者", "known@example.org");
        long enrolled = person("在册者", "on@example.org");
        enrol(session, enrolled);
        long people = count("person");
        long mails = count("outbox");

        ImportView view = upload(
                "姓名,性别,单位,培训对象,邮箱",
                "新人,女,广州市公安局,警察,new@example.org",
                "已知者,,,,KNOWN@example.org",
                "在册者,,,,on@example.org",
                "已知者,,,,",
                ",女,,,x@example.org",
                "某人,雌,,,not-an-address",
                "某人,,,火星人,m@example.org",
                "另名,,,,known@example.org",
                "=HYPERLINK(\"http://evil\"),,,,f@example.org");
        assertThat(results(view))
                .containsExactly(
                        RowResult.NEW_PERSON,
                        RowResult.KNOWN_PERSON,
                        RowResult.ALREADY_ENROLLED,
                        RowResult.POSSIBLE_DUPLICATE,
                        RowResult.ERROR,
                        RowResult.ERROR,
                        RowResult.ERROR,
                        RowResult.ALREADY_ENROLLED,
                        RowResult.NEW_PERSON);
        assertThat(keys(view.rows().get(5))).containsExactly("error.list-gender", "error.email");
        assertThat(view.rows().get(1).candidate()).isEqualTo(known);
        assertThat(count("person")).isEqualTo(people);
        assertThat(count("outbox")).isEqualTo(mails);
        assertThat(count("enrolment")).isEqualTo(1);
    }

    @Test
    void theRunStoresExactlyTheGoodRowsWithSeatsQueueAndMails() {
        session = session(2, "AUTO");
        asCoordinator();
        ImportView view = upload(
                "fullName,email,organisation,targetGroup",
                "A,a@example.org,新设单位,POLICE",
                "B,b@example.org,新设单位,POLICE",
                ",nobody@example.org,,",
                "C,c@example.org,,");
        assertThat(keys(view.rows().get(0))).containsExactly("enrolment.import.new-organisation");
        run(view, Selection.ALL_GOOD);

        ImportView done = service.view(view.id());
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.rows())
                .extracting(ListRow::outcome)
                .containsExactly(RowOutcome.ENROLLED, RowOutcome.ENROLLED, RowOutcome.LEFT_OUT, RowOutcome.WAITING);
        assertThat(database.count("select count(*) from organisation where name = '新设单位' and sector = 'POLICE'"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from enrolment where source = 'IMPORT' and state = 'CONFIRMED'"))
                .isEqualTo(2);
        assertThat(database.count("select count(*) from enrolment where state = 'WAITLISTED'"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from enrolment_history")).isEqualTo(3);
        assertThat(database.count("select count(*) from audit_entry where action = 'enrolment.enrol'"))
                .isEqualTo(3);
        assertThat(database.count(
                        "select count(*) from audit_entry where action = 'enrolment.enrol' and account_id is null"))
                .isZero();
        assertThat(database.count("select count(*) from outbox where kind = 'enrolment-confirmed'"))
                .isEqualTo(2);
        assertThat(database.count("select count(*) from outbox where kind = 'enrolment-waiting'"))
                .isEqualTo(1);
        refuses(ImportRule.LIST_AWAITS_ITS_RUN, () -> service.commit(view.id(), Selection.ALL_GOOD));
    }

    @Test
    void theSameFileASecondTimeIsRecognisedAndEnrolsNobodyTwice() {
        String[] lines = {"姓名,单位,邮箱", "王芳,市局,w@example.org", "李雷,市局,", "李雷,县局,"};
        ImportView first = upload(lines);
        assertThat(results(first)).containsOnly(RowResult.NEW_PERSON);
        assertThat(first.twinAt()).isNull();
        run(first, Selection.ALL_GOOD);
        ImportView again = upload(lines);
        assertThat(again.twinAt()).isNotNull();
        assertThat(results(again)).containsOnly(RowResult.ALREADY_ENROLLED);
        refuses(ImportRule.LIST_HAS_ROWS_TO_TAKE, () -> service.commit(again.id(), Selection.ALL_GOOD));
    }

    @Test
    void twoOfOneNameAreToldApartByAddressOrOrganisationElseTheCoordinatorSaysWhoTheyAre() {
        ImportView view = upload(
                "姓名,单位,邮箱",
                "王芳,市局,w1@example.org",
                "王芳,市局,w2@example.org",
                "李雷,市局,",
                "李雷,县局,",
                "李雷,市局,",
                "赵四,,z@example.org",
                "赵四,,z@example.org");
        assertThat(results(view))
                .containsExactly(
                        RowResult.NEW_PERSON,
                        RowResult.NEW_PERSON,
                        RowResult.NEW_PERSON,
                        RowResult.NEW_PERSON,
                        RowResult.POSSIBLE_DUPLICATE,
                        RowResult.NEW_PERSON,
                        RowResult.POSSIBLE_DUPLICATE);
        assertThat(keys(view.rows().get(4))).containsExactly("enrolment.import.same-name");
        assertThat(keys(view.rows().get(6))).containsExactly("enrolment.import.same-email");

        run(view, new Selection(List.of(2, 3, 4, 5, 6, 7, 8), null, null));
        assertThat(service.view(view.id()).rows())
                .extracting(ListRow::outcome)
                .containsExactly(
                        RowOutcome.ENROLLED,
                        RowOutcome.ENROLLED,
                        RowOutcome.ENROLLED,
                        RowOutcome.ENROLLED,
                        RowOutcome.ENROLLED,
                        RowOutcome.ENROLLED,
                        RowOutcome.REFUSED);
        assertThat(database.count("select count(*) from person where full_name = '李雷'"))
                .isEqualTo(3);
        assertThat(database.count("select count(*) from person where email_norm = 'z@example.org'"))
                .isEqualTo(1);
    }

    @Test
    void aNamesakeIsTakenAsThePersonOrAsAnother() {
        long other = sessionLater("GZHU", 24, false);
        ImportView before = service.upload(other, csv("姓名,单位", "李雷,市局", "韩梅,市局"), Said.NOTHING);
        run(before, Selection.ALL_GOOD);
        ImportView view = upload("姓名,单位", "李雷,市局", "韩梅,市局");
        assertThat(results(view)).containsOnly(RowResult.POSSIBLE_DUPLICATE);

        run(view, new Selection(List.of(2, 3), List.of(2), null));
        assertThat(service.view(view.id()).rows()).extracting(ListRow::outcome).containsOnly(RowOutcome.ENROLLED);
        assertThat(database.count("select count(*) from person where full_name = '李雷'"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from person where full_name = '韩梅'"))
                .isEqualTo(2);
    }

    @Test
    void aPersonOfAnotherBaseIsFoundByTheExactAddressAndShowsNothing() {
        long stranger = personOfNku("外基地", "far@example.org");
        ImportView view = upload("姓名,邮箱", "外基地,far@example.org", "别的名字,far@example.org", "外基地,");
        assertThat(results(view))
                .containsExactly(RowResult.KNOWN_PERSON, RowResult.ALREADY_ENROLLED, RowResult.POSSIBLE_DUPLICATE);
        ImportView mismatch = upload("姓名,邮箱", "别的名字,far@example.org");
        assertThat(results(mismatch)).containsExactly(RowResult.POSSIBLE_DUPLICATE);
        assertThat(mismatch.rows().get(0).notes().get(0).text(Language.EN)).doesNotContain("外基地");

        run(view, Selection.ALL_GOOD);
        assertThat(database.count("select count(*) from enrolment where person_id = ?", stranger))
                .isEqualTo(1);
        assertThat(database.count(
                        "select count(*) from person_at_base where person_id = ? and base_id = ?", stranger, gzhu))
                .isEqualTo(1);
    }

    /** Whoever has a list is told no more, and no more secretly, than who asks by a match. */
    @Test
    void aListAsksForPeopleOfOtherBasesOnTheTrailAndWithinLimits() {
        long stranger = personOfNku("外基地", "far@example.org");
        person("本基地", "near@example.org");
        upload("姓名,邮箱,备用", "外基地,FAR@example.org,x@example.org", "本基地,near@example.org,", "新人,new@example.org,");
        assertThat(matches(stranger)).isEqualTo(1);
        assertThat(database.count("select count(*) from audit_entry where action = 'person.match'"))
                .as("who is known here, or nowhere, is nobody's business but the base's")
                .isEqualTo(1);
        assertThat(asked()).isEqualTo(2);

        ImportView list = upload("甲,邮箱,备用", "外基地,far@example.org,far@example.org");
        assertThat(matches(stranger))
                .as("nothing is told before the columns are")
                .isEqualTo(1);
        service.map(list.id(), Map.of(ListColumn.FULL_NAME, 0));
        assertThat(matches(stranger)).isEqualTo(1);
        service.map(list.id(), Map.of(ListColumn.FULL_NAME, 0, ListColumn.EMAIL, 1));
        service.map(list.id(), Map.of(ListColumn.FULL_NAME, 0, ListColumn.EMAIL, 1));
        assertThat(matches(stranger)).as("the same list is told once").isEqualTo(2);
        run(list, Selection.ALL_GOOD);
        assertThat(matches(stranger)).isEqualTo(2);
        assertThat(asked()).isEqualTo(3);
        upload("姓名,邮箱", "外基地,far@example.org");
        assertThat(asked()).as("by now the base knows this one").isEqualTo(3);

        database.execute("update person_match set list_addresses = ? where list_addresses = 2", ASKED_A_DAY - 2);
        ImportView last = upload("姓名,邮箱", "又一人,another@example.org");
        assertThat(results(last)).containsExactly(RowResult.NEW_PERSON);
        assertThatThrownBy(() -> upload("姓名,邮箱", "又一人,another@example.org"))
                .isInstanceOfSatisfying(TooManyAttempts.class, e -> assertThat(e.rule())
                        .isEqualTo(PersonRule.LISTS_ASK_FOR_SO_MANY_A_DAY));
        assertThat(database.count(
                        "select count(*) from audit_entry where action = 'person.match' and outcome = 'DENIED'"))
                .isEqualTo(1);
        assertThat(results(upload("姓名,邮箱", "本基地,near@example.org", "无邮箱,")))
                .containsExactly(RowResult.KNOWN_PERSON, RowResult.NEW_PERSON);
        clock.forward(Duration.ofHours(25));
        assertThat(results(upload("姓名,邮箱", "又一人,another@example.org"))).containsExactly(RowResult.NEW_PERSON);
    }

    private long matches(long person) {
        return database.count(
                "select count(*) from audit_entry where action = 'person.match' and object_id = ? and outcome = 'OK'",
                person);
    }

    private long asked() {
        return database.count("select coalesce(sum(list_addresses), 0) from person_match");
    }

    /** A bureau's people have no addresses of their own: its liaison passes on what is told. */
    @Test
    void whoHasNoAddressIsToldThroughTheLiaisonOfTheOrganisation() {
        long city = world.anOrganisation("广州市公安局");
        long station = world.anOrganisation("天河分局");
        database.execute(
                "update organisation set parent_id = ?, path = ? where id = ?",
                city,
                "/" + city + "/" + station + "/",
                station);
        long liaison = liaison("liaison@example.org", city);
        run(
                upload("姓名,单位,邮箱", "王芳,天河分局,", "李雷,广州市公安局,", "韩梅,天河分局,mei@example.org", "张三,另一单位,", "李四,,"),
                Selection.ALL_GOOD);
        assertThat(database.count("select count(*) from enrolment where source = 'IMPORT' and state = 'CONFIRMED'"))
                .isEqualTo(5);
        assertThat(database.count("select count(*) from outbox where kind = 'enrolment-confirmed'"))
                .as("two through the liaison, one to the own address, two to nobody")
                .isEqualTo(3);
        assertThat(database.list("select p.full_name from outbox o join enrolment e on e.id = o.enrolment_id"
                        + " join person p on p.id = e.person_id where o.account_id = "
                        + liaison + " order by e.queue_no"))
                .containsExactly("王芳", "李雷");
        assertThat(database.count(
                        "select count(*) from outbox where account_id = ? and parameters like '%behalf%'", liaison))
                .isEqualTo(2);
    }

    @Test
    void withoutAWaitingListTheSeatsEndTheList() {
        session = session(2, "NONE");
        asCoordinator();
        ImportView view = upload("姓名,邮箱", "A,a@example.org", "B,b@example.org", "C,c@example.org");
        assertThat(results(view)).containsExactly(RowResult.NEW_PERSON, RowResult.NEW_PERSON, RowResult.NO_SEAT);
        long first = person("快手", "quick@example.org");
        enrol(session, first);
        run(view, Selection.ALL_GOOD);
        assertThat(service.view(view.id()).rows())
                .extracting(ListRow::outcome)
                .as("somebody took a seat between preview and run")
                .containsExactly(RowOutcome.ENROLLED, RowOutcome.REFUSED, RowOutcome.LEFT_OUT);
    }

    @Test
    void aRowOfAnotherBaseIsAnError() {
        ImportView view = upload("姓名,基地", "A,GZHU", "B,NKU", "C,");
        assertThat(results(view)).containsExactly(RowResult.NEW_PERSON, RowResult.ERROR, RowResult.NEW_PERSON);
    }

    @Test
    void columnsThatAreNotKnownAreAskedForAndRemembered() {
        ImportView asked = upload("甲,乙", "王芳,w@example.org");
        assertThat(asked.state()).isEqualTo(ImportState.UPLOADED);
        refuses(ImportRule.LIST_AWAITS_ITS_RUN, () -> service.commit(asked.id(), Selection.ALL_GOOD));
        assertThatThrownBy(() -> service.map(asked.id(), Map.of(ListColumn.EMAIL, 1)))
                .isInstanceOf(InvalidInput.class);
        ImportView mapped = service.map(asked.id(), Map.of(ListColumn.FULL_NAME, 0, ListColumn.EMAIL, 1));
        assertThat(results(mapped)).containsExactly(RowResult.NEW_PERSON);
        ImportView next = upload("乙,甲", "x@example.org,李雷");
        assertThat(next.state()).isEqualTo(ImportState.PREVIEWED);
        assertThat(next.columns()).containsEntry(ListColumn.FULL_NAME, 1);
    }

    private ImportView uploadBy(long organisation, String... lines) {
        return service.upload(session, csv(lines), new Said(null, organisation));
    }

    @Test
    void whatTheColumnsOfAnOrganisationSayIsItsOwnAndServesOthersOnlyUntilTheySayMore() {
        long city = world.anOrganisation("广州市公安局");
        long county = world.anOrganisation("天河分局");
        ImportView asked = uploadBy(city, "甲,乙", "王芳,w@example.org");
        assertThat(asked.state()).isEqualTo(ImportState.UPLOADED);
        service.map(asked.id(), Map.of(ListColumn.FULL_NAME, 0, ListColumn.EMAIL, 1));

        ImportView others = uploadBy(county, "甲,乙", "警员,李雷");
        assertThat(others.columns()).as("nobody has said anything else yet").containsEntry(ListColumn.FULL_NAME, 0);
        service.map(others.id(), Map.of(ListColumn.FULL_NAME, 1, ListColumn.POST, 0));

        assertThat(uploadBy(county, "甲,乙", "警员,韩梅").columns())
                .isEqualTo(Map.of(ListColumn.FULL_NAME, 1, ListColumn.POST, 0));
        assertThat(uploadBy(city, "甲,乙", "韩梅,h@example.org").columns())
                .as("what another one says of the same heads changes nothing")
                .isEqualTo(Map.of(ListColumn.FULL_NAME, 0, ListColumn.EMAIL, 1));
        assertThat(upload("甲,乙", "韩梅,h@example.org").columns())
                .as("nor for lists of whom nobody says who sent them")
                .isEqualTo(Map.of(ListColumn.FULL_NAME, 0, ListColumn.EMAIL, 1));
    }

    @Test
    void whoeverSaysNoOrganisationIsOfTheOneThatSentTheList() {
        long city = world.anOrganisation("广州市公安局");
        long namesake = world.anOrganisation("第一分局");
        long sender = world.anOrganisation("第一分局");
        ImportView view = uploadBy(
                sender,
                "姓名,单位,邮箱",
                "王芳,,w@example.org",
                "李雷,广州市公安局,l@example.org",
                "韩梅,第一分局,m@example.org",
                "赵四,,",
                "赵四,第一分局,");
        assertThat(results(view))
                .containsExactly(
                        RowResult.NEW_PERSON,
                        RowResult.NEW_PERSON,
                        RowResult.NEW_PERSON,
                        RowResult.NEW_PERSON,
                        RowResult.POSSIBLE_DUPLICATE);
        assertThat(keys(view.rows().get(4))).containsExactly("enrolment.import.same-name");
        assertThat(view.sender().id()).isEqualTo(sender);
        assertThat(view.ofSender()).isEqualTo(2);
        run(view, Selection.ALL_GOOD);
        assertThat(database.list("select e.organisation_id from enrolment e join person p on p.id = e.person_id"
                        + " order by e.queue_no"))
                .extracting(id -> ((Number) id).longValue())
                .containsExactly(sender, city, sender, sender);
        assertThat(count("organisation")).isEqualTo(3);

        ImportView again = uploadBy(sender, "姓名", "赵四");
        assertThat(results(again)).as("known of this organisation").containsExactly(RowResult.ALREADY_ENROLLED);
        ImportView elsewhere = uploadBy(namesake, "姓名", "赵四");
        assertThat(results(elsewhere)).as("the control: somebody else").containsExactly(RowResult.NEW_PERSON);
        ImportView nobody = upload("姓名,邮箱", "孙六,s@example.org");
        assertThat(nobody.sender()).isNull();
        run(nobody, Selection.ALL_GOOD);
        assertThat(database.count("select count(*) from enrolment where organisation_id is null"))
                .isEqualTo(1);
    }

    @Test
    void whoSendsAListIsAnOrganisationInUse() {
        long retired = world.anOrganisation("旧单位");
        database.execute("update organisation set retired_at = current_timestamp where id = ?", retired);
        for (long none : List.of(retired, 999_999L)) {
            assertThatThrownBy(() -> uploadBy(none, "姓名", "A"))
                    .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.violations())
                            .extracting(InvalidInput.Violation::field)
                            .containsExactly("organisation"));
        }
        assertThat(count("list_import")).isZero();
    }

    @Test
    void isUndoneAsAWholeBeforeTheStartAndNotAfterwards() {
        ImportView view = upload("姓名,邮箱", "A,a@example.org", "B,b@example.org");
        run(view, Selection.ALL_GOOD);
        service.undo(view.id());
        runJobs();
        asCoordinator();
        assertThat(service.view(view.id()).state()).isEqualTo(ImportState.UNDONE);
        assertThat(database.count("select count(*) from enrolment where state = 'REMOVED'"))
                .isEqualTo(2);
        assertThat(database.count("select count(*) from enrolment where state = 'CONFIRMED'"))
                .isZero();

        ImportView second = upload("姓名,邮箱", "A,a@example.org");
        assertThat(results(second)).containsExactly(RowResult.KNOWN_PERSON);
        run(second, Selection.ALL_GOOD);
        clock.forward(Duration.ofDays(10));
        refuses(ImportRule.SESSION_OF_THE_LIST_HAS_NOT_STARTED, () -> service.undo(second.id()));
    }

    @Test
    void isForTheCoordinatorsOfTheBaseOnly() {
        ImportView view = upload("姓名", "A");
        acting.as(org.lectern.account.Role.COORDINATOR, nku);
        assertThatThrownBy(() -> service.view(view.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.export(view.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.commit(view.id(), Selection.ALL_GOOD)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> upload("姓名", "A")).isInstanceOf(NotFound.class);
        acting.as(org.lectern.account.Role.TRAINER, gzhu);
        assertThatThrownBy(() -> service.view(view.id())).isInstanceOf(RoleMayNot.class);
        asCoordinator();
        assertThat(service.view(view.id()).rows()).hasSize(1);
    }

    @Test
    void aSessionThatTakesNobodyTakesNoList() {
        long draft = draft(10, "AUTO");
        asCoordinator();
        refuses(EnrolmentRule.SESSION_IS_IN_THE_CATALOGUE, () -> service.upload(draft, csv("姓名", "A"), Said.NOTHING));
        clock.forward(Duration.ofDays(8));
        refuses(EnrolmentRule.LATE_ENROLMENT_HAS_A_REASON, () -> service.upload(session, csv("姓名", "A"), Said.NOTHING));
        ImportView late = service.upload(session, csv("姓名", "A"), new Said("nominated late", null));
        run(late, Selection.ALL_GOOD);
        assertThat(database.count("select count(*) from enrolment where late = true and note = 'nominated late'"))
                .isEqualTo(1);
    }

    @Test
    void refusesRowsThatCannotBeTaken() {
        ImportView view = upload("姓名,性别", "A,女", "B,雌");
        assertThatThrownBy(() -> service.commit(view.id(), new Selection(List.of(3), null, null)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> service.commit(view.id(), new Selection(List.of(99), null, null)))
                .isInstanceOf(InvalidInput.class);
        service.discard(view.id());
        assertThat(count("list_import_part")).isZero();
    }

    @Test
    void theRowsAreThrownAwayAfterAMonth() {
        ImportView run = upload("姓名", "A");
        run(run, Selection.ALL_GOOD);
        upload("姓名", "B");
        clock.forward(Duration.ofDays(31));
        acting.asSystem();
        assertThat(service.purge()).isEqualTo(2);
        assertThat(count("list_import_part")).isZero();
        assertThat(count("list_import")).isEqualTo(1);
    }

    @Test
    void aWorkbookWithMixedCellsIsRead() {
        String rows = Workbooks.row(1, "姓名", "邮箱", "联系电话")
                + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>A1</f><v>王芳</v></c>"
                + "<c r=\"B2\" t=\"inlineStr\"><is><t>W@Example.org</t></is></c><c r=\"C2\"><v>13800138000</v></c></row>"
                + Workbooks.row(3, "李雷", "", "138ABC")
                + "<row r=\"4\"><c r=\"A4\" t=\"e\"><f>Z9</f><v>#REF!</v></c></row>";
        ImportView view = service.upload(
                session, new UploadedFile("x.xlsx", Workbooks.of(rows).bytes()), Said.NOTHING);
        assertThat(results(view)).containsExactly(RowResult.NEW_PERSON, RowResult.ERROR, RowResult.ERROR);
        assertThat(keys(view.rows().get(2))).containsExactly("error.list-formula");
        run(view, Selection.ALL_GOOD);
        assertThat(database.value("select phone from person where full_name = '王芳'"))
                .isEqualTo("13800138000");
    }

    private void refuses(BusinessRule rule, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(BusinessRuleViolation.class, e -> assertThat(e.rule())
                .isEqualTo(rule));
    }
}
