package org.lectern.attendance.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lectern.attendance.GridService;
import org.lectern.attendance.GridService.Lesson;

/** Where a trainer is expected: what was left open, today, and the days to come. */
@Named("lessons")
@RequestScoped
public class LessonsPage {

    @Inject
    private GridService grids;

    private GridService.Lessons lessons;

    private GridService.Lessons lessons() {
        if (lessons == null) {
            lessons = grids.myLessons();
        }
        return lessons;
    }

    public List<Lesson> getUnfinished() {
        return lessons().unfinished();
    }

    public List<Lesson> getToday() {
        return lessons().today();
    }

    public List<Lesson> getComing() {
        return lessons().coming();
    }
}
