package org.lectern.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.lectern.course.CourseInput;
import org.lectern.course.CourseKind;
import org.lectern.course.CourseService;
import org.lectern.course.Mode;
import org.lectern.trainingbase.BaseDetails;
import org.lectern.trainingbase.BaseService;
import org.lectern.trainingbase.Room;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.Venue;
import org.lectern.trainingbase.VenueDetails;
import org.lectern.trainingbase.VenueService;

/** The bases with their rooms, and the courses: the verified facts of the sample data. */
@ApplicationScoped
class SampleCatalogue {

    /**
     * A course and its usual shape.
     *
     * @param slots how many it has; 0 for a self-paced one
     * @param minutes of one slot
     */
    record SampleCourse(String code, String base, Mode mode, List<String> targetGroups, int slots, int minutes) {}

    /** A base and the ids of its rooms, the smaller first. */
    record SampleBase(long id, String code, List<Long> rooms) {}

    @Inject
    private BaseService bases;

    @Inject
    private VenueService venues;

    @Inject
    private CourseService courses;

    @Transactional
    public Map<String, SampleBase> makeBases() {
        Map<String, SampleBase> made = new HashMap<>();
        for (CSVRecord row : SampleFile.rows("bases")) {
            String code = row.get("code");
            TrainingBase base = bases.create(
                    code,
                    new BaseDetails(
                            row.get("name"),
                            row.get("nameZh"),
                            row.get("hostUniversity"),
                            row.get("hostUniversityZh"),
                            row.get("city"),
                            row.get("cityZh"),
                            row.get("province"),
                            Integer.valueOf(row.get("batch")),
                            Integer.valueOf(row.get("yearDesignated")),
                            "Asia/Shanghai",
                            row.get("profile"),
                            row.get("profileZh"),
                            "training." + code.toLowerCase(java.util.Locale.ROOT) + "@example.org",
                            null,
                            null));
            made.put(code, new SampleBase(base.id(), code, rooms(base.id())));
        }
        return made;
    }

    private List<Long> rooms(long baseId) {
        Venue venue = venues.create(
                baseId,
                new VenueDetails(
                        "Training building",
                        "培训楼",
                        null,
                        "The way there is sent with the confirmation.",
                        "路线随确认通知发送。"));
        List<Long> rooms = new ArrayList<>();
        for (Map.Entry<String, Integer> room : Map.of("201", 30, "304", 60, "Hall 2", 120).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .toList()) {
            Room added = venues.addRoom(venue.id(), room.getKey(), room.getValue());
            rooms.add(added.id());
        }
        return rooms;
    }

    @Transactional
    public Map<String, SampleCourse> makeCourses() {
        Map<String, SampleCourse> made = new HashMap<>();
        for (CSVRecord row : SampleFile.rows("courses")) {
            String code = row.get("code");
            Mode mode = Mode.valueOf(row.get("mode"));
            List<String> groups = SampleFile.words(row, "targetGroups");
            courses.create(new CourseInput(
                    null,
                    code,
                    row.get("title"),
                    row.get("titleZh"),
                    row.get("base"),
                    CourseKind.valueOf(row.get("kind")),
                    mode,
                    groups,
                    SampleFile.words(row, "instruments"),
                    Integer.valueOf(row.get("threshold")),
                    Integer.valueOf(row.get("minutes")),
                    Boolean.valueOf(row.get("mandatory")),
                    null,
                    null));
            courses.publish(code);
            made.put(
                    code,
                    new SampleCourse(
                            code,
                            row.get("base"),
                            mode,
                            groups,
                            Integer.parseInt(row.get("slots")),
                            Integer.parseInt(row.get("minutesPerSlot"))));
        }
        return made;
    }
}
