package org.lectern.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.testing.InProcess;
import org.lectern.trainingsession.SessionDetails;

/**
 * What a mail server can do to us, and what must come of it: enrolments are untouched, and nobody gets a mail twice.
 */
@InProcess
class SmtpFaultsTest extends NotificationScene {

    @Test
    void aServerThatIsAwayForTwoHoursGetsEverythingAfterwardsInOrder() {
        SessionDetails session = classroom.aSession("GZHU", 1);
        int port = server.getSmtp().getPort();
        server.stop();
        List<Long> enrolled = new ArrayList<>();
        for (int minute = 0; minute < 120; minute++) {
            if (minute % 10 == 0) {
                asCoordinator();
                enrolled.add(
                        classroom.enrolled(session.id(), person("学员" + minute, "trainee" + minute + "@example.org")));
            }
            acting.asSystem();
            assertThat(sender.send()).isZero();
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(database.count("select count(*) from enrolment where state = 'CONFIRMED'"))
                .isEqualTo(enrolled.size());
        assertThat(states()).containsOnly("PENDING");

        startServer(port);
        clock.forward(Duration.ofMinutes(1));
        List<MimeMessage> drained = arrived();
        assertThat(drained.stream().map(NotificationScene::receiver))
                .containsExactlyElementsOf(IntStream.range(0, 12)
                        .mapToObj(ten -> "trainee" + ten * 10 + "@example.org")
                        .toList());
        assertThat(states()).containsOnly("SENT");
        clock.forward(Duration.ofHours(3));
        assertThat(arrived()).isEmpty();
    }

    @Test
    void aRefusalForNowIsTriedAgainAndHoldsUpNobodyElse() throws Exception {
        try (StubbornSmtp stubborn = stubborn()) {
            enrolThree();
            stubborn.answer("b@example.org", "451 4.7.1 later");
            assertThat(send()).isEqualTo(2);
            assertThat(stubborn.taken()).containsExactly("a@example.org", "c@example.org");
            assertThat(states()).containsExactly("SENT", "PENDING", "SENT");
            assertThat(send()).as("not before its time").isZero();
            stubborn.answer("b@example.org", null);
            clock.forward(Duration.ofMinutes(1));
            assertThat(send()).isEqualTo(1);
            clock.forward(Duration.ofHours(5));
            assertThat(send()).isZero();
            assertThat(stubborn.taken()).containsExactly("a@example.org", "c@example.org", "b@example.org");
        }
    }

    @Test
    void aRefusalForGoodIsDeadAtOnceAndSomebodyIsTold() throws Exception {
        try (StubbornSmtp stubborn = stubborn()) {
            long administrator = administrator("admin@example.org");
            enrolThree();
            stubborn.answer("b@example.org", "550 5.1.1 no such mailbox");
            assertThat(send()).isEqualTo(2);
            assertThat(states()).containsExactly("SENT", "DEAD", "SENT", "PENDING");
            assertThat(database.value("select last_error from outbox where state = 'DEAD'")
                            .toString())
                    .contains("550");
            assertThat(database.count(
                            "select count(*) from outbox where kind = 'mail-died' and account_id = ?", administrator))
                    .isEqualTo(1);
            assertThat(send()).isEqualTo(1);
            assertThat(stubborn.taken()).containsExactly("a@example.org", "c@example.org", "admin@example.org");
            assertThat(database.count("select count(*) from enrolment where state = 'CONFIRMED'"))
                    .isEqualTo(3);
        }
    }

    @Test
    void whoIsRefusedForNowFiveTimesIsDead() throws Exception {
        try (StubbornSmtp stubborn = stubborn()) {
            enrolThree();
            stubborn.answer("b@example.org", "450 4.2.1 busy");
            for (int minutes : new int[] {0, 1, 5, 30, 120}) {
                clock.forward(Duration.ofMinutes(minutes));
                assertThat(states()).contains("PENDING");
                send();
            }
            assertThat(states()).containsExactly("SENT", "DEAD", "SENT");
        }
    }

    @Test
    void aServerThatFallsSilentIsLeftAfterTenSeconds() throws Exception {
        try (StubbornSmtp stubborn = stubborn()) {
            enrolThree();
            stubborn.answer("a@example.org", StubbornSmtp.SILENCE);
            long before = System.nanoTime();
            assertThat(send()).isEqualTo(2);
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(20));
            assertThat(stubborn.taken()).containsExactly("b@example.org", "c@example.org");
            assertThat(states()).containsExactly("PENDING", "SENT", "SENT");
        }
    }

    @Test
    void aMachineThatStopsBetweenSendingAndNotingSendsOnceMoreUnderTheSameName() throws Exception {
        SessionDetails session = classroom.aSession("GZHU", 1);
        classroom.enrolled(session.id(), person("王小明", "wang@example.org"));
        String parameters = database.value("select parameters from outbox").toString();
        arrived();
        database.execute("update outbox set state = 'PENDING', sent_at = null, parameters = ?", parameters);
        acting.asSystem();
        assertThat(sender.send()).isEqualTo(1);
        MimeMessage[] both = server.getReceivedMessages();
        assertThat(both).hasSize(2);
        assertThat(id(both[0])).isEqualTo(id(both[1])).startsWith("<outbox.");
        assertThat(sender.send()).isZero();
    }

    @Test
    void whatIsTypedWritesNoHeader() throws Exception {
        SessionDetails session = classroom.aSession("GZHU", 1);
        database.execute(
                "update training_session set title = ?, title_zh = ?",
                "x\r\nBcc: all@example.org\r\n\r\n<script>alert(1)</script>",
                "{link}\r\nBcc: all@example.org ${7*7} #{7*7}");
        classroom.enrolled(session.id(), person("王\"小明", "wang@example.org"));
        MimeMessage mail = arrived().get(0);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("报名成功：{link} Bcc: all@example.org ${7*7} #{7*7}");
        assertThat(calendars(mail)).hasSize(1);
    }

    private StubbornSmtp stubborn() throws java.io.IOException {
        StubbornSmtp stubborn = new StubbornSmtp();
        System.setProperty("lectern.smtp.port", Integer.toString(stubborn.port()));
        return stubborn;
    }

    private void enrolThree() {
        SessionDetails session = classroom.aSession("GZHU", 1);
        for (String name : List.of("a", "b", "c")) {
            classroom.enrolled(session.id(), person("学员" + name, name + "@example.org"));
        }
    }

    private int send() {
        acting.asSystem();
        return sender.send();
    }

    private List<String> states() {
        return database.list("select state from outbox order by id").stream()
                .map(Object::toString)
                .toList();
    }
}
