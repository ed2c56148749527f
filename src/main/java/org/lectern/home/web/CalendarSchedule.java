package org.lectern.home.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.lectern.home.Agenda;
import org.lectern.home.HomeService;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Messages;
import org.lectern.shared.NotFound;
import org.lectern.trainingsession.SlotState;
import org.omnifaces.util.Faces;
import org.primefaces.event.SelectEvent;
import org.primefaces.event.schedule.ScheduleEntryMoveEvent;
import org.primefaces.event.schedule.ScheduleEntryResizeEvent;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.LazyScheduleModel;
import org.primefaces.model.ScheduleEvent;
import org.primefaces.model.ScheduleModel;

/**
 * The slots of the own bases for the calendar of the mouse. What is dragged is not moved here: it leads to the question
 * whether it shall be, with the clashes, where the keyboard leads as well.
 */
@Named
@ViewScoped
public class CalendarSchedule implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient HomeService home;

    @Inject
    private transient CalendarPlace place;

    @Inject
    private transient CurrentLanguage language;

    private final ScheduleModel model = new Slots();
    private Long trainer;
    private Long room;

    public void load() {
        trainer = place.getTrainer();
        room = place.getRoom();
    }

    public ScheduleModel getModel() {
        return model;
    }

    public void moved(ScheduleEntryMoveEvent event) throws IOException {
        ask(event.getScheduleEvent());
    }

    public void resized(ScheduleEntryResizeEvent event) throws IOException {
        ask(event.getScheduleEvent());
    }

    private static void ask(ScheduleEvent<?> event) throws IOException {
        Faces.redirect(
                Faces.getRequestContextPath() + "/coordinator/session/move-slot?slot=%s&starts=%s&ends=%s",
                event.getId(),
                minute(event.getStartDate()),
                minute(event.getEndDate()));
    }

    /** An empty place becomes a new session at that time. */
    public void chosen(SelectEvent<LocalDateTime> event) throws IOException {
        Faces.redirect(
                Faces.getRequestContextPath() + "/coordinator/session/quick?starts=%s%s%s",
                minute(event.getObject()),
                trainer == null ? "" : "&trainer=" + trainer,
                room == null ? "" : "&room=" + room);
    }

    private static String minute(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private ScheduleEvent<?> event(Agenda.Slot slot) {
        String title = language.choose(slot.title(), slot.titleZh());
        String state = Messages.in(language.get()).word(slot.state());
        return DefaultScheduleEvent.builder()
                .id(Long.toString(slot.id()))
                .title(title + " · " + state + (slot.place() == null ? "" : " · " + slot.place()))
                .startDate(LocalDateTime.ofInstant(slot.starts(), slot.zone()))
                .endDate(LocalDateTime.ofInstant(slot.ends(), slot.zone()))
                .styleClass("ev-" + slot.state().name().toLowerCase(Locale.ROOT))
                .url(Faces.getRequestContextPath() + "/coordinator/session/view?id=" + slot.session())
                .editable(slot.slotState() == SlotState.PLANNED)
                .overlapAllowed(true)
                .build();
    }

    /** Reads what is shown; an id that comes back is read again, in the same scope. */
    private final class Slots extends LazyScheduleModel {

        private static final long serialVersionUID = 1L;

        @Override
        public void loadEvents(LocalDateTime from, LocalDateTime to) {
            home.slots(from, to, trainer, room).forEach(slot -> addEvent(event(slot)));
        }

        @Override
        public ScheduleEvent<?> getEvent(String id) {
            if (id == null || !id.matches("[0-9]{1,18}")) {
                throw new NotFound();
            }
            return event(home.slot(Long.parseLong(id)));
        }
    }
}
