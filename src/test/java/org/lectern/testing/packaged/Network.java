package org.lectern.testing.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Builds what a test needs through the API, as the people who would do it. Names are unique in the run. */
public final class Network {

    private static final int DAYS_OF_A_SESSION = 3;
    private static final AtomicInteger SOON = new AtomicInteger();

    public static final String ADMIN = "admin@example.org";
    public static final String REPORTER = "reporter@example.org";
    public static final String LIAISON = "liaison.police@example.org";

    private static final AtomicInteger NUMBER = new AtomicInteger((int) (System.currentTimeMillis() % 100_000) * 1000);

    private final RunningLectern lectern;

    public Network(RunningLectern lectern) {
        this.lectern = lectern;
    }

    public static String coordinator(String base) {
        return "coordinator." + base.toLowerCase(java.util.Locale.ROOT) + "@example.org";
    }

    public static String trainer(String base) {
        return "trainer." + base.toLowerCase(java.util.Locale.ROOT) + "@example.org";
    }

    public static String trainee(int number) {
        return "trainee" + number + "@example.org";
    }

    public Api as(String email) {
        return Api.as(lectern, email);
    }

    public Api admin() {
        return as(ADMIN);
    }

    public Api nobody() {
        return Api.asNobody(lectern);
    }

    /** Another number each time. */
    public static int next() {
        return NUMBER.incrementAndGet();
    }

    /** A published course of the network; its code. */
    public String course(String title) {
        return course(title, null);
    }

    /** @param base null: of the network */
    public String course(String title, String base) {
        String code = "C-" + next();
        Map<String, Object> course = new LinkedHashMap<>();
        course.put("code", code);
        course.put("title", title);
        course.put("titleZh", "人权与执法");
        if (base != null) {
            course.put("base", base);
        }
        course.put("kind", "TRAINING_COURSE");
        course.put("mode", "IN_PERSON");
        course.put("targetGroups", List.of("POLICE"));
        course.put("instruments", List.of("CAT"));
        course.put("completionThreshold", 80);
        course.put("minutes", 720);
        Api owner = base == null ? admin() : as(coordinator(base));
        owner.post("/courses", course).expect(201);
        owner.post("/courses/" + code + "/publish", Map.of()).expect(200);
        return code;
    }

    /** A person the base knows; its id. */
    public long person(String base, String gender) {
        return person(base, "测试" + next(), gender);
    }

    public long person(String base, String name, String gender) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("fullName", name);
        person.put("gender", gender);
        person.put("province", "Guangdong");
        person.put("targetGroup", "POLICE");
        person.put("rankBand", "FRONT_LINE");
        person.put("email", "person" + next() + "@example.net");
        return as(coordinator(base)).post("/persons", person).expect(201).id();
    }

    /** The person this sample account is the login of; its id. */
    public long personOf(String email) {
        return as(email).get("/me").expect(200).json().path("person").path("id").asLong();
    }

    public String emailOf(String base, long person) {
        return as(coordinator(base))
                .get("/persons/" + person)
                .expect(200)
                .json()
                .path("email")
                .asText();
    }

    public List<Long> people(String base, int number) {
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            people.add(person(base, i % 2 == 0 ? "WOMAN" : "MAN"));
        }
        return people;
    }

    /** What describes a session that took place, with slots of so many minutes on mornings from this moment on. */
    public static Map<String, Object> recorded(String base, String course, Instant first, int slots, int minutes) {
        Map<String, Object> session = planned(base, course, first, slots, minutes);
        session.put("recordedAfterwards", true);
        session.put("waitingList", "NONE");
        session.remove("enrolmentOpens");
        session.remove("enrolmentCloses");
        return session;
    }

    /** What describes a session to come: thirty seats, a waiting list, enrolment open. */
    public static Map<String, Object> planned(String base, String course, Instant first, int slots, int minutes) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 0; i < slots; i++) {
            Instant starts = first.plus(Duration.ofDays(i));
            all.add(new LinkedHashMap<>(Map.of(
                    "starts",
                    starts.toString(),
                    "ends",
                    starts.plus(Duration.ofMinutes(minutes)).toString(),
                    "place",
                    "Hall 1",
                    "compulsory",
                    true)));
        }
        Map<String, Object> session = new LinkedHashMap<>();
        session.put("base", base);
        session.put("course", course);
        session.put("title", "Human Rights and Law Enforcement " + next());
        session.put("capacity", 30);
        session.put("minimum", 0);
        session.put("approval", "NONE");
        session.put("waitingList", "AUTO");
        session.put("mode", "IN_PERSON");
        session.put("targetGroups", List.of("POLICE"));
        session.put("enrolmentOpens", Instant.now().minus(1, ChronoUnit.DAYS).toString());
        session.put(
                "enrolmentCloses",
                first.minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS).toString());
        session.put("slots", all);
        return session;
    }

    /**
     * Six in the morning in Shanghai, ten days from now or up to three years later: before the sample sessions begin,
     * and each time on other days, so that whoever is enrolled twice is free.
     */
    public static Instant soon() {
        return Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(10 + DAYS_OF_A_SESSION * (SOON.getAndIncrement() % 400), ChronoUnit.DAYS)
                .minus(2, ChronoUnit.HOURS);
    }

    public JsonNode draft(String base, Map<String, Object> session) {
        return as(coordinator(base))
                .post("/training-sessions", session)
                .expect(201)
                .json();
    }

    /** The session as it is after publishing. */
    public JsonNode published(String base, Map<String, Object> session) {
        long id = draft(base, session).path("id").asLong();
        return as(coordinator(base))
                .post("/training-sessions/" + id + "/publish", Map.of())
                .expect(200)
                .json();
    }

    /** The id of the enrolment. */
    public long enrol(String base, long session, long person) {
        return as(coordinator(base))
                .post("/training-sessions/" + session + "/enrolments", Map.of("person", person))
                .expect(201)
                .id();
    }

    /** Somebody new of the own organisations of the liaison, nominated for a session; the id of the enrolment. */
    public long nominee(long session) {
        Api liaison = as(LIAISON);
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("fullName", "提名" + next());
        person.put("targetGroup", "POLICE");
        for (JsonNode role : liaison.get("/me").expect(200).json().path("roles")) {
            if (role.path("role").asText().equals("LIAISON")) {
                person.put(
                        "organisation", role.path("scope").path("organisation").asLong());
            }
        }
        long id = liaison.post("/persons", person).expect(201).id();
        return liaison.post("/training-sessions/" + session + "/enrolments", Map.of("person", id))
                .expect(201)
                .id();
    }

    public List<Long> slots(String base, long session) {
        JsonNode slots = as(coordinator(base))
                .get("/training-sessions/" + session + "/slots")
                .expect(200)
                .json();
        List<Long> ids = new ArrayList<>();
        (slots.isArray() ? slots : slots.path("items"))
                .forEach(slot -> ids.add(slot.path("id").asLong()));
        return ids;
    }

    /** Marks these enrolments in this slot. */
    public void mark(String base, long slot, Map<Long, String> marks) {
        List<Map<String, Object>> body = new ArrayList<>();
        marks.forEach((enrolment, status) -> body.add(Map.of("enrolment", enrolment, "status", status)));
        as(coordinator(base)).put("/slots/" + slot + "/marks", body).expect(200);
    }

    public void closeSlot(String base, long slot) {
        as(coordinator(base)).post("/slots/" + slot + "/close", Map.of()).expect(200);
    }

    public void closeSession(String base, long session) {
        as(coordinator(base))
                .post("/training-sessions/" + session + "/close", Map.of())
                .expect(200);
    }
}
