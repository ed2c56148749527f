package org.lectern.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lectern.report.Dimension;
import org.lectern.report.PeopleBehind;
import org.lectern.report.PersonFigure;
import org.lectern.report.Question;
import org.lectern.report.ReferenceNames;
import org.lectern.report.ReportService;
import org.lectern.report.SessionsBehind;
import org.lectern.shared.CurrentLanguage;

/** What makes a number of the report: the sessions, and the persons. */
@Named
@RequestScoped
public class BehindNumber {

    @Inject
    private ReportService reports;

    @Inject
    private Asked asked;

    @Inject
    private CurrentLanguage language;

    @Inject
    private ReportWords words;

    private SessionsBehind sessions;
    private PeopleBehind people;

    public void loadSessions() {
        sessions = reports.sessionsBehind(asked.parameters(), asked.first("figure"), asked.page());
    }

    public void loadPeople() {
        people = reports.peopleBehind(asked.parameters(), asked.first("figure"), asked.page());
    }

    public SessionsBehind getSessions() {
        return sessions;
    }

    public PeopleBehind getPeople() {
        return people;
    }

    /** The number that was clicked. */
    public Number getNumber() {
        return sessions == null ? people.all() : sessions.figure().of(sessions.total());
    }

    public String getPeriod() {
        return words.period(question().period());
    }

    public List<String> getFilters() {
        return words.filters(question(), names());
    }

    /** Back to the table with the same days and filters. */
    public String getTable() {
        return ReportAddress.of(ReportAddress.TABLE, question())
                .rowsBy(dimensions())
                .toString();
    }

    /** The persons of one of the sessions, in the same row. */
    public String peopleOf(SessionsBehind.Line line) {
        ReportAddress address = ReportAddress.of(ReportAddress.PEOPLE, question());
        if (question().rowsBy().isEmpty()) {
            address = address.rowsBy(dimensions());
            for (Dimension dimension : dimensions()) {
                address = address.with("row", question().within().get(dimension));
            }
        }
        return address.with("session", Long.toString(line.id()))
                .with("figure", PersonFigure.PERSONS_REACHED.parameter())
                .toString();
    }

    public String base(String code) {
        return names().text(Dimension.BASE, code, language.get());
    }

    public String group(String code) {
        return names().text(Dimension.TARGET_GROUP, code, language.get());
    }

    /** Those of the table the number stands in. */
    private List<Dimension> dimensions() {
        return question().rowsBy().isEmpty()
                ? question().within().keySet().stream()
                        .filter(dimension -> dimension != Dimension.SESSION)
                        .toList()
                : question().rowsBy();
    }

    private Question question() {
        return sessions == null ? people.question() : sessions.question();
    }

    private ReferenceNames names() {
        return sessions == null ? people.names() : sessions.names();
    }
}
