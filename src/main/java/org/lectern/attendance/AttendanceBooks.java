package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.trainingsession.SessionSlot;
import org.lectern.trainingsession.TrainingSession;

/** Opens the books of training sessions: a few statements, whatever the number of people. */
@ApplicationScoped
public class AttendanceBooks {

    @Inject
    private AttendanceRegisters registers;

    @Inject
    private AttendanceMarks marks;

    @Inject
    private CompletionOverrides overrides;

    /** Of everybody in one session. */
    public AttendanceBook of(TrainingSession session) {
        List<Long> slots = session.slots().stream().map(SessionSlot::id).toList();
        return new AttendanceBook(
                session, registers.ofSlots(slots), marks.ofSlots(slots), overrides.ofSession(session.id()));
    }

    /** Of these enrolments in several sessions, by session. */
    public Map<Long, AttendanceBook> of(Collection<TrainingSession> sessions, Collection<Long> enrolmentIds) {
        List<Long> slots = sessions.stream()
                .flatMap(session -> session.slots().stream())
                .map(SessionSlot::id)
                .toList();
        Map<Long, AttendanceRegister> opened = registers.ofSlots(slots);
        Map<Long, Map<Long, MarkStatus>> marked = marks.ofEnrolments(enrolmentIds);
        Map<Long, CompletionOverride> decided = overrides.of(enrolmentIds);
        Map<Long, AttendanceBook> books = new HashMap<>();
        sessions.forEach(session -> books.put(session.id(), new AttendanceBook(session, opened, marked, decided)));
        return books;
    }
}
