package org.lectern.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.AccountService;
import org.lectern.account.Role;
import org.lectern.account.RoleGrant;
import org.lectern.shared.Language;
import org.lectern.testing.Acting;
import org.lectern.testing.HarnessProbe;
import org.lectern.testing.InProcess;
import org.lectern.testing.TestClock;
import org.lectern.testing.TestDatabase;

/** Against a real SMTP server in this process. */
@InProcess
class OutboxSenderTest {

    @Inject
    private Outbox outbox;

    @Inject
    private OutboxSender sender;

    @Inject
    private Leases leases;

    @Inject
    private AccountService accounts;

    @Inject
    private Acting acting;

    @Inject
    private HarnessProbe probe;

    @Inject
    private TestClock clock;

    @Inject
    private TestDatabase database;

    private GreenMail server;
    private long account;

    @BeforeEach
    void aServerAndAnAccount() {
        startServer(ServerSetup.SMTP.dynamicPort());
        System.setProperty("lectern.smtp.from", "lectern@example.org");
        System.setProperty("lectern.public.url", "https://lectern.example.org/");
        acting.asSystem();
        account = accounts.addReady(
                        List.of(new AccountService.ReadyAccount(
                                "wang@example.org",
                                "王\r\nBcc: all@example.org",
                                Language.ZH_CN,
                                null,
                                Set.of(RoleGrant.everywhere(Role.ADMINISTRATOR)))),
                        "x")
                .get(0);
    }

    private void startServer(ServerSetup setup) {
        server = new GreenMail(setup);
        server.start();
        System.setProperty("lectern.smtp.host", "127.0.0.1");
        System.setProperty(
                "lectern.smtp.port", Integer.toString(server.getSmtp().getPort()));
    }

    @AfterEach
    void noServer() {
        server.stop();
        for (String name : List.of("host", "port", "from")) {
            System.clearProperty("lectern.smtp." + name);
        }
        System.clearProperty("lectern.public.url");
    }

    @Test
    void aMailLeavesOnceInTheLanguageOfItsReceiver() throws Exception {
        long id = put("one");
        assertThat(sender.send()).isEqualTo(1);
        assertThat(sender.send()).isZero();
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        MimeMessage mail = received[0];
        assertThat(mail.getSubject()).isEqualTo("重设密码");
        assertThat(mail.getContent().toString())
                .contains("https://lectern.example.org/reset-password?code=abc")
                .contains("{name} stays");
        assertThat(mail.getHeader("Message-ID")).containsExactly("<outbox." + id + "@lectern.example.org>");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(state(id)).isEqualTo("SENT");
        assertThat(database.count("select count(*) from outbox where parameters is not null"))
                .as("a word in a link is not kept")
                .isZero();
    }

    @Test
    void aServerThatIsAwayCostsNothingButTime() {
        long id = put("one");
        int port = server.getSmtp().getPort();
        server.stop();
        assertThat(sender.send()).isZero();
        assertThat(state(id)).isEqualTo("PENDING");
        assertThat(attempts(id)).as("it is no fault of the mail").isZero();
        startServer(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        assertThat(sender.send()).as("the server is left alone for a while").isZero();
        clock.forward(OutboxSender.PAUSE);
        assertThat(sender.send()).isEqualTo(1);
        assertThat(state(id)).isEqualTo("SENT");
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        try {
            probe.inTransaction(() -> {
                outbox.put(mail("lost"));
                throw new IllegalStateException("no");
            });
        } catch (IllegalStateException e) {
            // as a refusal would
        }
        assertThat(sender.send()).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whoHasNoAddressGetsNoMail() {
        probe.inTransaction(() -> outbox.put(Mail.toPerson(4711, Language.EN, "account-confirm", "p", Map.of())));
        assertThat(sender.send()).isZero();
        assertThat(state(database.count("select max(id) from outbox"))).isEqualTo("CANCELLED");
    }

    @Test
    void whatCanBeUndoneIsHeldAndLeavesAfterwards() {
        outbox.holding("move-1", () -> put("one"));
        long other = put("two");
        assertThat(sender.send()).as("only what nobody can undo").isEqualTo(1);
        assertThat(state(other)).isEqualTo("SENT");
        assertThat(database.count("select count(*) from outbox where state = 'HELD'"))
                .isEqualTo(1);
        clock.forward(Outbox.UNDO.minusMillis(1));
        assertThat(sender.send()).isZero();
        clock.forward(Duration.ofMillis(1));
        assertThat(sender.send()).isEqualTo(1);
        assertThat(sender.send()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void whatWasUndoneIsToldToNobody() {
        outbox.holding("move-1", () -> {
            put("one");
            put("two");
        });
        outbox.holding("move-2", () -> put("three"));
        clock.forward(Outbox.UNDO.minusMillis(1));
        assertThat(dropped("move-1")).isTrue();
        assertThat(dropped("move-1")).as("not twice").isFalse();
        clock.forward(Duration.ofHours(1));
        assertThat(sender.send()).isEqualTo(1);
        assertThat(database.count("select count(*) from outbox where state = 'CANCELLED' and undo_group = 'move-1'"
                        + " and parameters is null"))
                .isEqualTo(2);
    }

    @Test
    void afterTenSecondsItIsTooLateToUndo() {
        outbox.holding("move-1", () -> put("one"));
        clock.forward(Outbox.UNDO);
        assertThat(dropped("move-1")).isFalse();
        assertThat(sender.send()).isEqualTo(1);
        assertThat(dropped("move-1")).isFalse();
    }

    @Test
    void aMailOfLaterIsNotSentSooner() {
        probe.inTransaction(
                () -> outbox.put(mail("one").notBefore(clock.instant().plusSeconds(3600))));
        outbox.holding(
                "a",
                () -> probe.inTransaction(
                        () -> outbox.put(mail("two").notBefore(clock.instant().plusSeconds(3600)))));
        clock.forward(Duration.ofMinutes(59));
        assertThat(sender.send()).isZero();
        clock.forward(Duration.ofMinutes(1));
        assertThat(sender.send()).isEqualTo(2);
    }

    private boolean dropped(String group) {
        boolean[] dropped = new boolean[1];
        probe.inTransaction(() -> dropped[0] = outbox.drop(group));
        return dropped[0];
    }

    @Test
    void oneNodeAtATime() {
        assertThat(taken("a", Duration.ofMinutes(1))).isTrue();
        assertThat(taken("b", Duration.ofMinutes(1))).isFalse();
        assertThat(taken("a", Duration.ofMinutes(1))).isTrue();
        clock.forward(Duration.ofMinutes(1));
        assertThat(taken("b", Duration.ofMinutes(1))).isTrue();
        assertThat(taken("a", Duration.ofMinutes(1))).isFalse();
        assertThat(database.count("select fencing from lease where name = 'x'")).isEqualTo(2);
    }

    private boolean taken(String holder, Duration howLong) {
        boolean[] taken = new boolean[1];
        probe.inTransaction(() -> taken[0] = leases.take("x", holder, howLong));
        return taken[0];
    }

    private long put(String key) {
        probe.inTransaction(() -> outbox.put(mail(key)));
        return database.count("select max(id) from outbox");
    }

    private Mail mail(String key) {
        return Mail.toAccount(
                account,
                Language.ZH_CN,
                "account-reset-password",
                key,
                Map.of("link", "/reset-password?code=abc", "email", "{name} stays"));
    }

    private String state(long id) {
        return (String) database.value("select state from outbox where id = ?", id);
    }

    private long attempts(long id) {
        return database.count("select attempts from outbox where id = ?", id);
    }
}
