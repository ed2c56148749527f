package org.lectern.attendance.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.attendance.AttendanceGrid;
import org.lectern.attendance.RegisterService;
import org.lectern.attendance.RegisterService.NewMark;
import org.lectern.attendance.RegisterView;
import org.lectern.shared.web.Notices;
import org.omnifaces.util.Faces;

/**
 * The sheet of a slot as one form, for browsers without scripts. Only what was changed here is sent, and only while
 * nobody else has changed the sheet.
 */
@Named("plainMarks")
@ViewScoped
public class PlainMarks implements Serializable {

    private static final long serialVersionUID = 1L;

    private String slot;
    private int version;
    private Map<Long, String> before = Map.of();
    private Map<Long, String> marks = Map.of();

    @Inject
    private RegisterService registers;

    @Inject
    private ShownGrid shown;

    @Inject
    private Notices notices;

    public void load() {
        RegisterView register = registers.read(Numbers.required(slot));
        version = register.version();
        before = new HashMap<>();
        register.rows()
                .forEach(row -> before.put(
                        row.enrolment(),
                        row.status() == null ? null : row.status().name()));
        marks = new HashMap<>(before);
    }

    public String save() {
        List<NewMark> changed = new ArrayList<>();
        marks.forEach((enrolment, status) -> {
            if (before.containsKey(enrolment) && !Objects.equals(before.get(enrolment), status)) {
                changed.add(new NewMark(enrolment, MarkWords.status(status), null));
            }
        });
        if (!changed.isEmpty()) {
            registers.mark(Numbers.required(slot), changed, version);
        }
        notices.success("attendance.plain.done");
        return Faces.getViewId().replace("/marks.xhtml", "/attendance") + "?faces-redirect=true&slot=" + slot;
    }

    public AttendanceGrid getGrid() {
        return shown.ofSlot(Numbers.required(slot));
    }

    public AttendanceGrid.Column getColumn() {
        return getGrid().column(Numbers.required(slot));
    }

    public Map<Long, String> getMarks() {
        return marks;
    }

    public String getSlot() {
        return slot;
    }

    public void setSlot(String slot) {
        this.slot = slot;
    }
}
