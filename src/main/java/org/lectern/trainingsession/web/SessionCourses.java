package org.lectern.trainingsession.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.course.CourseDetails;
import org.lectern.course.CourseFilter;
import org.lectern.course.CourseFilters;
import org.lectern.course.CourseService;
import org.lectern.course.CourseStatus;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.trainingsession.Approval;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.WaitingList;
import org.omnifaces.cdi.Param;

/** What can be chosen for a session: the courses that are offered, and the words of its own choices. */
@Named
@RequestScoped
public class SessionCourses {

    @Inject
    private CourseService courses;

    private static final int MOST = 200;

    @Inject
    private CourseFilters filters;

    @Inject
    private CurrentLanguage language;

    @Inject
    @Param
    private String q;

    @Inject
    @Param(name = "page")
    private String number;

    private Page<CourseDetails> page;

    public Page<CourseDetails> getPage() {
        if (page == null) {
            CourseFilter asked = filters.lenient(q, null, null, null, CourseStatus.PUBLISHED.name());
            page = courses.list(asked, PageRequest.parse(number, null));
        }
        return page;
    }

    /** All that are on offer, by their titles. */
    public Map<String, String> getOffered() {
        Map<String, String> offered = new LinkedHashMap<>();
        courses.list(filters.lenient(null, null, null, null, CourseStatus.PUBLISHED.name()), new PageRequest(0, MOST))
                .items()
                .forEach(each -> offered.put(language.choose(each.title(), each.titleZh()), each.code()));
        return offered;
    }

    public String getQ() {
        return q;
    }

    public Approval[] getApprovals() {
        return Approval.values();
    }

    public WaitingList[] getWaitingLists() {
        return WaitingList.values();
    }

    public SessionState[] getStates() {
        return SessionState.values();
    }
}
