package org.lectern.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lectern.course.CourseDetails;
import org.lectern.course.CourseFilter;
import org.lectern.course.CourseFilters;
import org.lectern.course.CourseService;
import org.lectern.course.CourseStatus;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.omnifaces.cdi.Param;

/** The lists of courses: what is offered to everybody, and what a coordinator keeps. */
@Named
@RequestScoped
public class CourseList {

    @Inject
    private CourseService courses;

    @Inject
    private CourseFilters filters;

    @Inject
    @Param
    private String q;

    @Inject
    @Param
    private String base;

    @Inject
    @Param
    private String targetGroup;

    @Inject
    @Param
    private String instrument;

    @Inject
    @Param
    private String status;

    @Inject
    @Param(name = "page")
    private String number;

    private CourseFilter filter;
    private Page<CourseDetails> offered;
    private Page<CourseDetails> own;

    /** The public catalogue: published courses only. */
    public Page<CourseDetails> getOffered() {
        if (offered == null) {
            CourseFilter asked = getFilter();
            offered = courses.list(
                    new CourseFilter(
                            asked.q(), asked.baseId(), asked.targetGroup(), asked.instrument(), CourseStatus.PUBLISHED),
                    PageRequest.parse(number, null));
        }
        return offered;
    }

    public Page<CourseDetails> getOwn() {
        if (own == null) {
            own = courses.listOwn(getFilter(), PageRequest.parse(number, null));
        }
        return own;
    }

    public CourseFilter getFilter() {
        if (filter == null) {
            filter = filters.lenient(q, base, targetGroup, instrument, status);
        }
        return filter;
    }

    public String getBase() {
        return base;
    }
}
