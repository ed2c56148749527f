package org.lectern.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.enrolment.OfferService;
import org.lectern.enrolment.OtherSeatService;
import org.lectern.shared.NotFound;
import org.lectern.testing.InProcess;
import org.lectern.trainingsession.ClashKind;
import org.lectern.trainingsession.ClashService;
import org.lectern.trainingsession.SessionDetails;

/** Nobody is passed over for having a seat elsewhere at the same time; whoever gets one all the same is told. */
@InProcess
class OtherSeatMailTest extends NotificationScene {

    @Inject
    private OtherSeatService others;

    @Inject
    private OfferService offers;

    @Inject
    private ClashService clashes;

    private SessionDetails full;
    private SessionDetails other;
    private long li;
    private long seated;
    private long waiting;
    private long elsewhere;

    /** Two sessions on one morning, the first with one seat. */
    @BeforeEach
    void somebodyWaitsAndHasASeatElsewhere() {
        full = classroom.aSession("GZHU", 1);
        other = classroom.aSession("GZHU", 1);
        database.execute("update training_session set capacity = 1 where id = ?", full.id());
        seated = classroom.enrolled(full.id(), person("王小明", "wang@example.org"));
        li = person("李雷", "li@example.org");
        waiting = classroom.enrolled(full.id(), li);
        elsewhere = classroom.enrolled(other.id(), li);
        arrived();
    }

    private String toldNow(String subject) throws Exception {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : arrived()) {
            subjects.add(mail.getSubject());
            if (mail.getSubject().contains(subject)) {
                return text(mail);
            }
        }
        throw new AssertionError("no mail " + subject + " but " + subjects);
    }

    @Test
    void whoMovesUpIsToldInTheOwnLanguageAndTheCoordinatorSeesIt() throws Exception {
        login(li, "li@example.org");
        assertThat(others.of(waiting)).as("who waits has no seat").isEmpty();
        assertThat(clashes.of(full.id()).items()).isEmpty();
        roster.withdraw(seated, null);
        assertThat(toldNow("候补成功"))
                .contains("同一时间还有一个名额", "人权与执法 (" + other.code() + ")")
                .contains("https://lectern.example.org/session?id=" + other.id());
        assertThat(others.of(waiting)).singleElement().satisfies(one -> assertThat(one.session())
                .isEqualTo(other.code()));
        assertThat(clashes.of(full.id()).items()).singleElement().satisfies(clash -> {
            assertThat(clash.kind()).isEqualTo(ClashKind.TRAINEE);
            assertThat(clash.who()).isEqualTo("李雷");
            assertThat(clash.trainingSession()).isEqualTo(other.code());
        });
        roster.withdraw(elsewhere, null);
        assertThat(others.of(waiting)).as("resolved").isEmpty();
        assertThat(clashes.of(full.id()).items()).isEmpty();
    }

    @Test
    void controlWhoIsFreeIsToldNothingOfIt() throws Exception {
        login(li, "li@example.org");
        roster.withdraw(elsewhere, null);
        arrived();
        roster.withdraw(seated, null);
        assertThat(toldNow("候补成功")).doesNotContain("同一时间", "alsoWhen");
    }

    /** In the language of the session where there is no login, and whatever words the base has for such a mail. */
    @Test
    void anOfferSaysItTooAndSoDoesItsConfirmation() throws Exception {
        database.execute("update training_session set waiting_list = 'OFFER', language = 'en' where id = ?", full.id());
        database.execute(
                "insert into mail_wording (base_id, kind, locale, subject, body, version, edited_at) values"
                        + " (?, 'enrolment-offered', 'en', 'Yours', 'Come, {name}.', 0, '2026-01-01 00:00:00')",
                gzhu);
        roster.withdraw(seated, null);
        assertThat(toldNow("Yours"))
                .startsWith(
                        "Come, 李雷.\n\nYou also have a seat at the same time, beginning Mon 23 Nov 2026, 08:30: Human")
                .contains("withdraw from the other. https://lectern.example.org/session?id=" + other.id());
        offers.accept(waiting);
        assertThat(toldNow("You have a seat")).contains("You also have a seat at the same time");
    }

    @Test
    void aRequestThatIsApprovedLaterSaysItToo() throws Exception {
        login(li, "li@example.org");
        database.execute("update enrolment set state = 'REQUESTED', queue_no = null where id = ?", waiting);
        database.execute("update training_session set capacity = 2 where id = ?", full.id());
        roster.approve(waiting, null);
        assertThat(toldNow("报名成功")).contains("同一时间还有一个名额");
    }

    /** The other session may be none of the liaison's business: only that, and when. */
    @Test
    void whoPassesItOnLearnsOnlyWhen() throws Exception {
        long liaison = administrator("liaison@example.org");
        database.execute("update enrolment set nominated_by = ? where id = ?", liaison, waiting);
        database.execute("update person set email = null, email_norm = null where full_name = '李雷'");
        asCoordinator();
        roster.withdraw(seated, null);
        List<MimeMessage> mails = arrived().stream()
                .filter(mail -> receiver(mail).equals("liaison@example.org"))
                .toList();
        assertThat(mails).hasSize(1);
        assertThat(text(mails.get(0)))
                .contains("another seat at the same time, beginning Mon 23 Nov 2026, 08:30.")
                .doesNotContain(other.code(), "id=" + other.id());
    }

    @Test
    void anotherBaseLearnsNothing() {
        roster.withdraw(seated, null);
        acting.as(Role.COORDINATOR, classroom.aBase("NKU"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> others.of(waiting))
                .isInstanceOf(NotFound.class);
    }
}
