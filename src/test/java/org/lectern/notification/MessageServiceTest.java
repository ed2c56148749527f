package org.lectern.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.account.RoleMayNot;
import org.lectern.account.SignedInAccount;
import org.lectern.notification.MessageService.Audience;
import org.lectern.notification.MessageService.Sent;
import org.lectern.outbox.Outbox;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Language;
import org.lectern.shared.NotFound;
import org.lectern.testing.InProcess;
import org.lectern.testing.World;
import org.lectern.trainingsession.SessionDetails;

@InProcess
class MessageServiceTest extends NotificationScene {

    private static final Words WORDS = new Words(
            "Bring a {name} badge",
            "Dear {name},\n\nplease come early to {session}. ${7*7} {{7*7}}",
            "请带证件",
            "{name}，您好：\n\n请提前到场。");

    @Inject
    private MessageService messages;

    @Inject
    private MailLogService log;

    @Inject
    private CurrentLanguage languages;

    @Inject
    private World world;

    private SessionDetails session;
    private long wang;
    private long li;

    @BeforeEach
    void twoSeatsAndOneWho() {
        session = classroom.aSession("GZHU", 1);
        database.execute("update training_session set capacity = 1 where id = ?", session.id());
        long person = person("王小明", "wang@example.org");
        login(person, "wang@example.org");
        wang = classroom.enrolled(session.id(), person);
        li = classroom.enrolled(session.id(), person("李雷", "li@example.org"));
        arrived();
    }

    @Test
    void everybodyOfTheAudienceGetsItInTheirLanguage() throws Exception {
        assertThat(messages.receivers(session.id(), Audience.CONFIRMED, List.of()))
                .isEqualTo(1);
        assertThat(messages.receivers(session.id(), Audience.EVERYBODY, List.of()))
                .isEqualTo(2);
        Sent sent = messages.send(session.id(), WORDS, Audience.EVERYBODY, List.of());
        assertThat(sent).isEqualTo(new Sent(sent.message(), 2, 0));
        assertThat(arrived()).isEmpty();
        clock.forward(Outbox.UNDO);
        List<MimeMessage> arrived = arrived();
        assertThat(arrived).extracting(MimeMessage::getSubject).containsOnly("请带证件");
        for (MimeMessage mail : arrived) {
            boolean wangs = receiver(mail).startsWith("wang");
            assertThat(text(mail)).startsWith(wangs ? "王小明，您好：" : "李雷，您好：");
            assertThat(calendars(mail)).isEmpty();
        }
        assertThat(arrived()).isEmpty();
    }

    @Test
    void onlyThoseWhoAreNamedGetIt() {
        messages.send(session.id(), WORDS, Audience.CONFIRMED, List.of(li));
        clock.forward(Outbox.UNDO);
        assertThat(arrived().stream().map(NotificationScene::receiver)).containsExactly("li@example.org");
    }

    /** In time by whoever wrote it, once; afterwards, and by anybody else, not. */
    @Test
    void aMessageIsTakenBackBeforeItLeaves() {
        acting.as(writer(gzhu));
        long message = messages.send(session.id(), WORDS, Audience.EVERYBODY, List.of())
                .message();
        clock.forward(Outbox.UNDO.minusSeconds(1));
        acting.as(another(gzhu));
        assertThat(messages.isUndoable(session.id(), message)).isFalse();
        assertThatThrownBy(() -> messages.undo(session.id(), message)).isInstanceOf(NotFound.class);
        acting.as(writer(gzhu));
        long other = classroom.aSession("GZHU", 1).id();
        acting.as(writer(gzhu));
        assertThatThrownBy(() -> messages.undo(other, message)).isInstanceOf(NotFound.class);
        assertThat(messages.isUndoable(session.id(), message)).isTrue();
        assertThat(messages.undo(session.id(), message)).isEqualTo(WORDS);
        assertThat(refusal(() -> messages.undo(session.id(), message)))
                .isEqualTo(NotificationRule.MESSAGE_HAS_NOT_LEFT);
        clock.forward(Outbox.UNDO);
        assertThat(arrived()).isEmpty();
    }

    @Test
    void whatHasLeftStays() {
        acting.as(writer(gzhu));
        long message = messages.send(session.id(), WORDS, Audience.EVERYBODY, List.of())
                .message();
        clock.forward(Outbox.UNDO);
        assertThat(messages.isUndoable(session.id(), message)).isFalse();
        assertThat(refusal(() -> messages.undo(session.id(), message)))
                .isEqualTo(NotificationRule.MESSAGE_HAS_NOT_LEFT);
        assertThat(arrived()).hasSize(2);
    }

    private static Object refusal(Runnable deed) {
        try {
            deed.run();
            return null;
        } catch (BusinessRuleViolation e) {
            return e.rule();
        }
    }

    private static SignedInAccount writer(long base) {
        return coordinator(7001, base);
    }

    private static SignedInAccount another(long base) {
        return coordinator(7002, base);
    }

    private static SignedInAccount coordinator(long account, long base) {
        return new SignedInAccount(
                account,
                null,
                account + "@example.org",
                "Writer",
                Language.EN,
                null,
                List.of(new SignedInAccount.RoleInScope(Role.COORDINATOR, base, null)));
    }

    @Test
    void oneForeignNameRefusesTheWhole() {
        long other = classroom.enrolled(classroom.aSession("GZHU", 1).id(), person("韩梅梅", "han@example.org"));
        arrived();
        assertThatThrownBy(() -> messages.send(session.id(), WORDS, Audience.CONFIRMED, List.of(wang, other)))
                .isInstanceOf(NotFound.class);
        clock.forward(Outbox.UNDO);
        assertThat(arrived()).isEmpty();
        assertThat(denied()).as("it is on the trail").isEqualTo(1);
        messages.send(session.id(), WORDS, Audience.CONFIRMED, List.of(wang, li));
        clock.forward(Outbox.UNDO);
        assertThat(arrived()).as("without it").hasSize(2);
        assertThat(denied()).isEqualTo(1);
    }

    private long denied() {
        return database.count(
                "select count(*) from audit_entry where action = 'training-session.message' and outcome = 'DENIED'"
                        + " and object_id = ? and base_id = ?",
                session.id(),
                gzhu);
    }

    @Test
    void whatIsTypedIsLiteralAndWhatNothingFillsIsRefused() {
        assertThat(messages.preview(session.id(), WORDS).english().body()).endsWith("${7*7} {{7*7}}");
        assertThatThrownBy(
                        () -> messages.preview(session.id(), new Words("x", "{password} and {reason}", "x", "{name}")))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.violations()).hasSize(1);
                    assertThat(refused.violations().get(0).field()).isEqualTo("body");
                    assertThat(refused.violations().get(0).args()[0]).isEqualTo("password, reason");
                });
        assertThat(faults(new Words("a\r\nBcc: x@example.org", "", "x", "")))
                .containsExactly("subject error.characters", "body error.required");
    }

    /** One language is enough, whichever; what is wrong is said where it was typed, and once. */
    @Test
    void faultIsFoundWithWhatWasTyped() {
        assertThat(faults(new Words("", null, " ", "\u3000")))
                .containsExactly("subject error.required", "body error.required");
        languages.set(Language.ZH_CN);
        assertThat(faults(new Words("", null, " ", "\u3000")))
                .containsExactly("subjectZh error.required", "bodyZh error.required");
        assertThat(faults(new Words("s".repeat(201), "b".repeat(1501), "", "")))
                .containsExactly("subject error.too-long", "body error.too-long");
        assertThat(faults(new Words("", "", "{nobody}", "{name} {nobody}")))
                .containsExactly("subjectZh error.places", "bodyZh error.places");

        var english =
                messages.preview(session.id(), new Words("", "", "只有中文", "内容")).english();
        assertThat(english.subject()).isEqualTo("只有中文");
        assertThat(english.body()).isEqualTo("内容");
        var chinese = messages.preview(session.id(), new Words("Only English", "text", "", null))
                .chinese();
        assertThat(chinese.subject()).isEqualTo("Only English");
        assertThat(chinese.body()).isEqualTo("text");
    }

    private List<String> faults(Words words) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> messages.preview(session.id(), words));
        return refused.violations().stream()
                .map(one -> one.field() + " " + one.key())
                .toList();
    }

    @Test
    void aTestGoesToOneselfInBothLanguagesAndToNobodyElse() throws Exception {
        long administrator = administrator("admin@example.org");
        acting.as(new SignedInAccount(
                administrator,
                null,
                "admin@example.org",
                "Admin",
                Language.EN,
                null,
                List.of(new SignedInAccount.RoleInScope(Role.ADMINISTRATOR, null, null))));
        messages.test(session.id(), WORDS);
        List<MimeMessage> arrived = arrived();
        assertThat(arrived.stream().map(NotificationScene::receiver)).containsOnly("admin@example.org");
        assertThat(arrived)
                .extracting(MimeMessage::getSubject)
                .containsExactlyInAnyOrder("Bring a Admin badge", "请带证件");
        assertThat(text(arrived.get(0)) + text(arrived.get(1)))
                .contains("please come early to Human Rights and Law Enforcement");
    }

    @Test
    void nobodyToWriteToIsSaid() {
        database.execute("update enrolment set state = 'WITHDRAWN'");
        assertThatThrownBy(() -> messages.send(session.id(), WORDS, Audience.EVERYBODY, List.of()))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refused -> assertThat(refused.rule())
                        .isEqualTo(NotificationRule.SOMEBODY_IS_WRITTEN_TO));
    }

    @Test
    void anotherBaseHasNothingToSayOrToSeeHere() {
        long nku = world.aBase("NKU");
        acting.as(Role.COORDINATOR, nku);
        assertThatThrownBy(() -> messages.send(session.id(), WORDS, Audience.EVERYBODY, List.of()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> messages.preview(session.id(), WORDS)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> log.log(session.id(), null)).isInstanceOf(NotFound.class);
        long mail = database.count("select max(id) from outbox");
        assertThatThrownBy(() -> log.retry(mail)).isInstanceOf(NotFound.class);
        acting.as(Role.REPORTER, gzhu);
        assertThatThrownBy(() -> messages.send(session.id(), WORDS, Audience.EVERYBODY, List.of()))
                .isInstanceOf(RoleMayNot.class);
    }

    @Test
    void theLogTellsWhatEachPersonGotAndSendsAgainWhatWasGivenUp() throws Exception {
        assertThat(log.log(session.id(), null)).hasSize(2);
        assertThat(log.log(session.id(), wang)).singleElement().satisfies(row -> assertThat(row.person())
                .isEqualTo("王小明"));
        try (StubbornSmtp stubborn = new StubbornSmtp()) {
            System.setProperty("lectern.smtp.port", Integer.toString(stubborn.port()));
            stubborn.answer("li@example.org", "550 5.1.1 no such mailbox");
            messages.send(session.id(), WORDS, Audience.CONFIRMED, List.of(li));
            clock.forward(Outbox.UNDO);
            acting.asSystem();
            sender.send();
            asCoordinator();
            MailLogService.Row dead = log.log(session.id(), li).get(0);
            assertThat(dead.isDead()).isTrue();
            assertThat(dead.error()).contains("550");
            stubborn.answer("li@example.org", null);
            log.retry(dead.id());
            acting.asSystem();
            assertThat(sender.send()).isEqualTo(1);
            assertThat(stubborn.taken()).containsExactly("li@example.org");
        }
    }
}
