package org.lectern.enrolment.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.lectern.enrolment.EnrolmentView;
import org.lectern.person.ReferenceNames;
import org.lectern.shared.export.RowWriter;
import org.lectern.shared.web.Dates;
import org.lectern.shared.web.Msg;

/** The roster as a file: a line for each enrolment, in the language of the reader. */
@ApplicationScoped
public class RosterFile {

    private static final List<String> HEAD = List.of(
            "enrolment.roster.name",
            "enrolment.roster.state",
            "enrolment.one.place",
            "enrolment.roster.organisation",
            "enrolment.roster.target-group",
            "enrolment.roster.rank-band",
            "enrolment.one.gender",
            "enrolment.one.province",
            "enrolment.one.email",
            "enrolment.one.phone",
            "enrolment.one.joined");

    @Inject
    private ReferenceNames names;

    @Inject
    private Dates dates;

    @Inject
    private Msg msg;

    void write(RowWriter out, List<EnrolmentView> rows, ZoneId zone) throws IOException {
        out.row(HEAD.stream().map(msg::text).toList());
        for (EnrolmentView row : rows) {
            EnrolmentView.Snapshot then = row.snapshot();
            out.row(java.util.Arrays.asList(
                    row.person().fullName(),
                    msg.word(row.state()),
                    row.position(),
                    then.organisationName(),
                    names.targetGroup(then.targetGroup()),
                    then.rankBand() == null ? null : msg.word(then.rankBand()),
                    then.gender() == null ? null : msg.word(then.gender()),
                    then.province() == null ? null : names.province(then.province()),
                    row.contact().email(),
                    row.contact().phone(),
                    dates.moment(row.joinedAt(), zone)));
        }
    }
}
