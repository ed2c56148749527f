package org.lectern.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.account.RoleGrant;
import org.lectern.platform.sample.SampleCatalogue.SampleBase;
import org.lectern.platform.sample.SampleCatalogue.SampleCourse;
import org.lectern.platform.sample.SamplePeople.SamplePerson;
import org.lectern.trainingsession.SessionInput;

/**
 * Fills an empty database with a network to try things in: the verified bases and courses, and people, organisations
 * and sessions that are made up. The same seed gives the same network; the days are counted from today, so that there
 * is always something to do this week.
 */
@ApplicationScoped
public class SampleData {

    private static final Logger LOG = Logger.getLogger(SampleData.class.getName());
    private static final long SEED = 20_261_120;
    private static final int TRAINEES = 5;
    private static final int MOVERS = 30;
    private static final int MOVED_DAYS_AGO = 300;
    private static final int ENOUGH = 25;
    private static final Duration BEFORE_EVERYTHING = Duration.ofDays(820);
    private static final List<String[]> TRAINEE_NAMES = List.of(
            new String[] {"陈晓雨", "Chen Xiaoyu"},
            new String[] {"马琳", "Ma Lin"},
            new String[] {"单文博", "Shan Wenbo"},
            new String[] {"仇雨桐", "Qiu Yutong"},
            new String[] {"尉迟青", "Yuchi Qing"});

    @Inject
    private SampleCatalogue catalogue;

    @Inject
    private SamplePeople people;

    @Inject
    private SampleAccounts accounts;

    @Inject
    private SampleTimetable timetable;

    @Inject
    private SampleSessions sessions;

    @Inject
    private SampleRequests requests;

    @Inject
    private CurrentAccount current;

    @Inject
    private Clock clock;

    /** Fills the database unless somebody is in it already. */
    public void fillIfEmpty() {
        if (!accounts.isEmpty()) {
            return;
        }
        current.becomeSystem();
        Instant now = clock.instant();
        World world = new World();
        TravellingClock.at(now.minus(BEFORE_EVERYTHING), () -> world.settle());
        world.live(now);
        accounts.deliverMailsBefore(now.minus(Duration.ofDays(1)));
        LOG.log(
                Level.INFO,
                "sample data made in {0} ms",
                Duration.between(now, clock.instant()).toMillis());
    }

    /** The network while it is made. */
    private final class World {

        private final Random chance = new Random(SEED);
        private final Map<String, List<Long>> trainers = new HashMap<>();
        private final SampleDiary ofTrainers = new SampleDiary();
        private final SampleDiary ofRooms = new SampleDiary();
        private final SampleDiary ofPeople = new SampleDiary();
        private final Map<String, SamplePerson> trainees = new LinkedHashMap<>();
        private Map<String, SampleBase> bases;
        private Map<String, SampleCourse> courses;
        private Map<String, Long> organisations;
        private List<SamplePerson> everybody;

        private void settle() {
            bases = catalogue.makeBases();
            courses = catalogue.makeCourses();
            organisations = people.makeOrganisations();
            everybody = people.makePeople(bases, organisations);
            accounts.make("admin@example.org", "Administrator", null, RoleGrant.everywhere(Role.ADMINISTRATOR));
            accounts.make("reporter@example.org", "Reporter", null, RoleGrant.everywhere(Role.REPORTER));
            bases.values().forEach(this::staff);
            accounts.make(
                    "liaison.police@example.org",
                    "Police liaison",
                    null,
                    RoleGrant.ofOrganisation(Role.LIAISON, organisations.get("HENGJIANG-PSB")));
            for (int i = 1; i <= TRAINEES; i++) {
                trainee(i);
            }
        }

        private void staff(SampleBase base) {
            String code = base.code().toLowerCase(Locale.ROOT);
            accounts.make(
                    "coordinator." + code + "@example.org",
                    base.code() + " coordinator",
                    null,
                    RoleGrant.atBase(Role.COORDINATOR, base.id()));
            String email = "trainer." + code + "@example.org";
            SamplePerson trainer = people.makePerson(
                    "示例讲师" + base.code(), "Trainer " + base.code(), email, "EDUCATION", null, base.id());
            accounts.make(email, base.code() + " trainer", trainer.id(), RoleGrant.atBase(Role.TRAINER, base.id()));
            SamplePerson colleague = people.makePerson(
                    "示例讲师" + base.code() + "乙", "Second trainer " + base.code(), null, "EDUCATION", null, base.id());
            trainers.put(base.code(), List.of(trainer.id(), colleague.id()));
        }

        private void trainee(int number) {
            String email = "trainee" + number + "@example.org";
            String[] name = TRAINEE_NAMES.get(number - 1);
            SamplePerson trainee = people.makePerson(
                    name[0],
                    name[1],
                    email,
                    "POLICE_PATROL",
                    organisations.get("HENGJIANG-PSB"),
                    bases.get("GZHU").id());
            accounts.make(email, name[1], trainee.id(), RoleGrant.everywhere(Role.TRAINEE));
            trainees.put(email, trainee);
        }

        private void live(Instant now) {
            boolean moved = false;
            LocalDate move = LocalDate.ofInstant(now, SampleSession.ZONE).minusDays(MOVED_DAYS_AGO);
            for (SampleSession plan : timetable.plan(bases, courses, now, chance)) {
                if (!moved && plan.first().isAfter(move)) {
                    moved = true;
                    TravellingClock.at(now.minus(Duration.ofDays(MOVED_DAYS_AGO)), this::somePoliceBecomeProsecutors);
                }
                String partner = "CUPL".equals(plan.base().code()) ? "BIT" : "CUPL";
                sessions.live(plan, input(plan, partner), choose(plan), chance);
            }
            SampleBase base = bases.get("GZHU");
            List<SamplePerson> police = ofGroups(List.of("POLICE"));
            requests.fullSession(base, courses.get("HRAJ"), now, police, this::input);
            requests.requestedSession(base, courses.get("HRLE"), now, trainees, this::input);
            SampleRequests.Offered who = new SampleRequests.Offered(
                    organisations.get("HENGJIANG-PROC"),
                    trainees.get("trainee5@example.org"),
                    ofGroups(List.of("MEDIA")));
            requests.offeredSession(base, courses.get("MEDIA-HALF"), now, who, this::input);
        }

        private SessionInput input(SampleSession plan, String partner) {
            long trainer = ofTrainers.take(trainers.get(plan.base().code()), plan.times());
            return plan.input(List.of(trainer), ofRooms.take(plan.rooms(), plan.times()), partner);
        }

        private SessionInput input(SampleSession plan) {
            return input(plan, null);
        }

        /** A change of work: what they attended before stays counted where they were then. */
        private void somePoliceBecomeProsecutors() {
            List<SamplePerson> movers =
                    ofGroups(List.of("POLICE")).stream().limit(MOVERS).toList();
            for (SamplePerson mover : movers) {
                everybody.set(
                        everybody.indexOf(mover),
                        people.move(mover, "PROSECUTION", organisations.get("HENGJIANG-PROC"), "检察官助理"));
            }
        }

        private List<SamplePerson> choose(SampleSession plan) {
            if (plan.is(SampleSession.Twist.HEADCOUNT)) {
                return List.of();
            }
            List<SamplePerson> suitable = new ArrayList<>(ofGroups(plan.course().targetGroups()));
            Collections.shuffle(suitable, chance);
            boolean own = "GZHU".equals(plan.base().code())
                    && plan.course().targetGroups().contains("POLICE");
            List<SamplePerson> chosen = new ArrayList<>();
            if (own) {
                trainees.values().stream()
                        .limit(TRAINEES - 1L)
                        .filter(trainee -> ofPeople.isFree(trainee.id(), plan.times()))
                        .forEach(chosen::add);
            }
            int size = Math.min(plan.capacity(), 9 + chance.nextInt(12));
            suitable.stream()
                    .filter(person -> !chosen.contains(person) && ofPeople.isFree(person.id(), plan.times()))
                    .limit(size - chosen.size())
                    .forEach(chosen::add);
            chosen.forEach(person -> ofPeople.take(List.of(person.id()), plan.times()));
            Collections.shuffle(chosen, chance);
            return chosen;
        }

        private List<SamplePerson> ofGroups(Collection<String> groups) {
            List<SamplePerson> found = everybody.stream()
                    .filter(person -> groups.contains(person.group()))
                    .toList();
            return found.size() >= ENOUGH ? found : everybody;
        }
    }
}
