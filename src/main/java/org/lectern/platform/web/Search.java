package org.lectern.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lectern.course.CourseDetails;
import org.lectern.course.CourseFilter;
import org.lectern.course.CourseService;
import org.lectern.enrolment.Catalogue;
import org.lectern.enrolment.CatalogueFilter;
import org.lectern.enrolment.CatalogueItem;
import org.lectern.person.PersonService;
import org.lectern.person.PersonView;
import org.lectern.person.Persons;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.shared.PlainText;

/** One field for everything a coordinator may find: sessions, courses and people of the own bases. */
@RequestScoped
@Named("search")
public class Search {

    private static final int LONGEST = 100;
    private static final int SHORTEST = 2;
    private static final PageRequest FIRST = new PageRequest(0, 10);

    @Inject
    private Catalogue catalogue;

    @Inject
    private CourseService courses;

    @Inject
    private PersonService persons;

    private String q;
    private Page<CatalogueItem> foundSessions = Page.of(List.of(), FIRST, 0);
    private Page<CourseDetails> foundCourses = Page.of(List.of(), FIRST, 0);
    private Page<PersonView> foundPersons = Page.of(List.of(), FIRST, 0);

    public void load() {
        persons.mayList();
        String words = PlainText.optional("q", q, LONGEST);
        q = words;
        if (isLongEnough()) {
            CatalogueFilter all = CatalogueFilter.ALL;
            foundSessions = catalogue.listOwn(
                    new CatalogueFilter(words, null, null, null, null, all.states(), null, null, null), FIRST);
            foundCourses = courses.listOwn(new CourseFilter(words, null, null, null, null), FIRST);
            foundPersons = persons.search(new Persons.Filter(words, null, null, null), FIRST);
        }
    }

    public boolean isLongEnough() {
        return q != null && q.codePointCount(0, q.length()) >= SHORTEST;
    }

    public boolean isNothing() {
        return foundSessions.total() + foundCourses.total() + foundPersons.total() == 0;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public Page<CatalogueItem> getSessions() {
        return foundSessions;
    }

    public Page<CourseDetails> getCourses() {
        return foundCourses;
    }

    public Page<PersonView> getPersons() {
        return foundPersons;
    }
}
