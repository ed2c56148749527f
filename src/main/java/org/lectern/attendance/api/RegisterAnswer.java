package org.lectern.attendance.api;

import java.util.List;
import org.lectern.attendance.MarkSource;
import org.lectern.attendance.MarkStatus;
import org.lectern.attendance.RegisterState;
import org.lectern.attendance.RegisterView;

/** The register of a slot in JSON; {@code version} may be sent back as {@code If-Match}. */
public record RegisterAnswer(
        SlotAnswer slot, RegisterState state, int version, List<Row> rows, List<RegisterView.Change> log) {

    public record Person(long id, String fullName) {}

    public record Row(long enrolment, Person person, MarkStatus status, MarkSource source) {}

    static RegisterAnswer of(RegisterView register) {
        return new RegisterAnswer(
                SlotAnswer.of(register.slot()),
                register.state(),
                register.version(),
                register.rows().stream()
                        .map(row -> new Row(
                                row.enrolment(), new Person(row.person(), row.fullName()), row.status(), row.source()))
                        .toList(),
                register.log());
    }
}
