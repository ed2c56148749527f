package org.lectern.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.lectern.account.AccountService;
import org.lectern.account.Role;
import org.lectern.account.RoleGrant;
import org.lectern.account.SignedInAccount;
import org.lectern.enrolment.RosterService;
import org.lectern.outbox.OutboxSender;
import org.lectern.person.Gender;
import org.lectern.person.PersonEntry;
import org.lectern.person.PersonService;
import org.lectern.shared.Language;
import org.lectern.testing.Acting;
import org.lectern.testing.Classroom;
import org.lectern.testing.HarnessProbe;
import org.lectern.testing.TestClock;
import org.lectern.testing.TestDatabase;
import org.lectern.trainingsession.SessionDetails;
import org.lectern.trainingsession.TrainingSessionService;

/** A base with a session, people with addresses, and a real mail server in this process. */
abstract class NotificationScene {

    @Inject
    Classroom classroom;

    @Inject
    TrainingSessionService sessions;

    @Inject
    RosterService roster;

    @Inject
    PersonService persons;

    @Inject
    AccountService accounts;

    @Inject
    OutboxSender sender;

    @Inject
    Acting acting;

    @Inject
    HarnessProbe probe;

    @Inject
    TestClock clock;

    @Inject
    TestDatabase database;

    GreenMail server;
    long gzhu;
    private final Set<String> read = new HashSet<>();

    @BeforeEach
    void aBaseAndAMailServer() {
        startServer(0);
        System.setProperty("lectern.smtp.from", "Lectern <lectern@example.org>");
        System.setProperty("lectern.public.url", "https://lectern.example.org/");
        gzhu = classroom.aBase("GZHU");
    }

    void startServer(int port) {
        read.clear();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
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

    void asCoordinator() {
        acting.as(Role.COORDINATOR, gzhu);
    }

    /** Somebody with an address and without a login. */
    long person(String name, String email) {
        asCoordinator();
        return persons.create(new PersonEntry(
                        name, null, Gender.WOMAN, "Guangdong", null, "officer", null, "POLICE_PATROL", email, null))
                .profile()
                .id();
    }

    /** The login of somebody, who reads Chinese; the id of the account. */
    long login(long person, String email) {
        acting.asSystem();
        long id = accounts.addReady(
                        List.of(new AccountService.ReadyAccount(
                                email, email, Language.ZH_CN, person, Set.of(RoleGrant.everywhere(Role.TRAINEE)))),
                        "x")
                .get(0);
        asCoordinator();
        return id;
    }

    long administrator(String email) {
        acting.asSystem();
        long id = accounts.addReady(
                        List.of(new AccountService.ReadyAccount(
                                email, email, Language.EN, null, Set.of(RoleGrant.everywhere(Role.ADMINISTRATOR)))),
                        "x")
                .get(0);
        asCoordinator();
        return id;
    }

    void as(long account, Long person) {
        acting.as(new SignedInAccount(
                account,
                person,
                "somebody@example.org",
                "somebody",
                Language.ZH_CN,
                null,
                List.of(new SignedInAccount.RoleInScope(Role.TRAINEE, null, null))));
    }

    /** Every slot of the session a day later. */
    void moveADay(SessionDetails session) {
        asCoordinator();
        var input = sessions.input(session.id());
        sessions.edit(
                session.id(),
                classroom.withSlots(
                        input,
                        input.slots().stream()
                                .map(slot -> new org.lectern.trainingsession.SessionInput.Slot(
                                        slot.id(),
                                        slot.starts().plus(Duration.ofDays(1)),
                                        slot.ends().plus(Duration.ofDays(1)),
                                        slot.room(),
                                        slot.place(),
                                        slot.link(),
                                        slot.compulsory()))
                                .toList()));
    }

    /** Sends what is due and gives what arrived since the last time, in the order in which it left. */
    List<MimeMessage> arrived() {
        acting.asSystem();
        sender.send();
        asCoordinator();
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> read.add(id(mail)))
                .sorted(Comparator.comparing(mail -> Long.parseLong(id(mail).replaceAll("\\D", ""))))
                .toList();
    }

    static String receiver(MimeMessage mail) {
        try {
            return ((InternetAddress) mail.getAllRecipients()[0]).getAddress();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** Of the form {@code <outbox.17@lectern.example.org>}. */
    static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** The calendars a mail carries, each read strictly. */
    static List<StrictCalendar> calendars(MimeMessage mail) throws MessagingException, IOException {
        List<StrictCalendar> found = new ArrayList<>();
        for (Part part : parts(mail)) {
            if (part.isMimeType("text/calendar")) {
                String text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                StrictCalendar calendar = StrictCalendar.read(text);
                if (!part.getContentType().contains("method=" + calendar.method())) {
                    throw new AssertionError(part.getContentType());
                }
                found.add(calendar);
            }
        }
        return found;
    }

    static String text(MimeMessage mail) throws MessagingException, IOException {
        for (Part part : parts(mail)) {
            if (part.isMimeType("text/plain")) {
                return part.getContent().toString().replace("\r\n", "\n");
            }
        }
        throw new AssertionError("no text");
    }

    private static List<Part> parts(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart many)) {
            return List.of(part);
        }
        List<Part> all = new ArrayList<>();
        for (int i : IntStream.range(0, many.getCount()).toArray()) {
            all.addAll(parts(many.getBodyPart(i)));
        }
        return all;
    }
}
