package org.lectern.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.account.Account;
import org.lectern.account.Accounts;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Secret;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.enrolment.Enrolment;
import org.lectern.enrolment.EnrolmentState;
import org.lectern.enrolment.Enrolments;
import org.lectern.outbox.MailSettings;
import org.lectern.person.Persons;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;
import org.lectern.shared.NotFound;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.SlotChanging;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessions;

/** Calendars that other programs read: of a base, of a session, and one's own by a secret address. */
@ApplicationScoped
public class CalendarService {

    private static final Duration PAST_STAYS = Duration.ofDays(180);

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private SessionCalendar calendar;

    @Inject
    private EnrolmentCalendar own;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private TrainingBases bases;

    @Inject
    private Enrolments enrolments;

    @Inject
    private Accounts accounts;

    @Inject
    private Persons persons;

    @Inject
    private MailSettings settings;

    @Inject
    private CurrentAccount me;

    @Inject
    private CurrentLanguage language;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** What a base holds, for everybody. */
    @Allowed(everybody = true)
    @Transactional
    public String ofBase(String code) {
        TrainingBase base = bases.byCode(code).orElseThrow(NotFound::new);
        List<SessionCalendar.Shown> shown =
                feeds.ofBase(base.id(), clock.instant().minus(PAST_STAYS), calendar.cancelledSince()).stream()
                        .map(session -> new SessionCalendar.Shown(session, 0, false, false))
                        .toList();
        return feed(base.name(language.get()), base, shown, language.get());
    }

    /** The slots of one published session, for everybody. */
    @Allowed(everybody = true)
    @Transactional
    public String ofSession(String idOrCode) {
        TrainingSession session = sessions.at(idOrCode)
                .filter(found -> found.state() != SessionState.DRAFT && found.publishedAt() != null)
                .orElseThrow(NotFound::new);
        TrainingBase base = bases.find(session.baseId()).orElseThrow(NotFound::new);
        return feed(
                session.title(language.get()),
                base,
                List.of(new SessionCalendar.Shown(session, 0, false, false)),
                language.get());
    }

    /**
     * What the owner of a secret address takes part in, in the owner's language.
     *
     * @throws NotFound for a word that is not known or revoked, and where the account is not in use any more
     */
    @Allowed(everybody = true)
    @Transactional
    public String ofWord(String word) {
        Account account = feeds.usable(word)
                .flatMap(feed -> accounts.find(feed.accountId()))
                .filter(Account::isActive)
                .orElseThrow(NotFound::new);
        Map<Long, SessionCalendar.Shown> shown = new LinkedHashMap<>();
        if (account.personId() != null) {
            persons.find(account.personId()).ifPresent(person -> shown.putAll(takesPart(person.canonicalId())));
        }
        Messages messages = Messages.in(account.language());
        ICalendar.Party organiser =
                new ICalendar.Party(messages.text("notification.calendar.organiser"), settings.from());
        return ICalendar.feed(
                messages.text("notification.calendar.own"),
                organiser,
                sorted(calendar.entries(shown.values(), account.language())),
                clock.instant());
    }

    private Map<Long, SessionCalendar.Shown> takesPart(long person) {
        Instant recent = clock.instant().minus(PAST_STAYS);
        // The newest enrolment of a session says how one stands there.
        Map<Long, Enrolment> mine = enrolments.ofPerson(person).stream()
                .collect(Collectors.toMap(
                        Enrolment::trainingSessionId,
                        Function.identity(),
                        (newer, older) -> newer,
                        LinkedHashMap::new));
        Set<Long> trained = new HashSet<>(feeds.trainedBy(person, recent));
        Set<Long> all = new HashSet<>(mine.keySet());
        all.addAll(trained);
        Map<Long, SessionCalendar.Shown> shown = new LinkedHashMap<>();
        for (TrainingSession session : feeds.byIds(List.copyOf(all))) {
            if (session.lastSlotEnds() == null || session.lastSlotEnds().isBefore(recent)) {
                continue;
            }
            if (trained.contains(session.id())) {
                shown.put(session.id(), new SessionCalendar.Shown(session, 0, false, true));
            } else if (isKept(session, mine.get(session.id()))) {
                own.shown(session, mine.get(session.id())).ifPresent(one -> shown.put(session.id(), one));
            }
        }
        return shown;
    }

    /** A seat stands there; one that was given up or taken away, only for a while. */
    private boolean isKept(TrainingSession session, Enrolment enrolment) {
        boolean seated = enrolment.state() == EnrolmentState.CONFIRMED && session.state() != SessionState.CANCELLED;
        return seated || !enrolment.changedAt().isBefore(calendar.cancelledSince());
    }

    private String feed(String name, TrainingBase base, List<SessionCalendar.Shown> shown, Language in) {
        return ICalendar.feed(name, calendar.organiser(base, in), sorted(calendar.entries(shown, in)), clock.instant());
    }

    private static List<CalendarEntry> sorted(List<CalendarEntry> entries) {
        List<CalendarEntry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(CalendarEntry::starts).thenComparing(CalendarEntry::uid));
        return sorted;
    }

    /** A new secret word for the own calendar; the one before ends. Told here and nowhere else. */
    @Allowed(signedIn = true)
    @Transactional
    public String makeWord() {
        long account = me.required().accountId();
        end(account);
        String word = Secret.random();
        CalendarFeed feed = new CalendarFeed(account, Secret.fingerprint(word), clock.instant());
        feeds.add(feed);
        trail.record(Act.of("calendar-feed.create", "calendar_feed", feed.id(), null));
        return word;
    }

    @Allowed(signedIn = true)
    @Transactional
    public void revokeWord() {
        end(me.required().accountId());
    }

    /** Since when there is an address of the own calendar; null for none. */
    @Allowed(signedIn = true)
    @Transactional
    public Instant wordMadeAt() {
        return feeds.ofAccount(me.required().accountId()).stream()
                .map(CalendarFeed::createdAt)
                .findFirst()
                .orElse(null);
    }

    /** What goes before a word to make the address of the calendar. */
    @Allowed(everybody = true)
    public String address(String word) {
        return settings.publicUrl() + "/api/v1/calendars/" + word + ".ics";
    }

    private void end(long account) {
        for (CalendarFeed feed : feeds.ofAccount(account)) {
            feed.revoke(clock.instant());
            trail.record(Act.of("calendar-feed.revoke", "calendar_feed", feed.id(), null));
        }
    }

    /** A slot of a published session goes: whoever has it in the calendar must hear of it. */
    void slotChanging(@Observes SlotChanging changing) {
        if (changing.removed()) {
            sessions.slot(changing.slotId())
                    .filter(slot -> slot.session().state() != SessionState.DRAFT)
                    .ifPresent(slot -> feeds.add(new RemovedSlot(slot, clock.instant())));
        }
    }
}
