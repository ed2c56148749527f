package org.lectern.attendance.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.lectern.attendance.AttendanceGrid;
import org.lectern.attendance.SlotService;
import org.lectern.person.Gender;
import org.lectern.person.TargetGroup;
import org.lectern.person.TargetGroups;
import org.lectern.shared.Language;
import org.lectern.shared.web.Notices;
import org.omnifaces.util.Faces;

/** Unnamed people in a slot: a row for each target group, a column for each gender. Empty is nobody. */
@Named("headcountPage")
@ViewScoped
public class HeadcountPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A target group with its numbers, as they are typed. */
    public static class Line implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String group;
        private final String name;
        private final String nameZh;
        private final Integer[] people = new Integer[Gender.values().length];

        Line(TargetGroup group) {
            this.group = group.code();
            this.name = group.name(Language.EN);
            this.nameZh = group.name(Language.ZH_CN);
        }

        public String getName() {
            return name;
        }

        public String getNameZh() {
            return nameZh;
        }

        public Integer[] getPeople() {
            return people;
        }
    }

    private String slot;
    private List<Line> lines = List.of();

    @Inject
    private SlotService slots;

    @Inject
    private TargetGroups targetGroups;

    @Inject
    private ShownGrid shown;

    @Inject
    private Notices notices;

    public void load() {
        lines = new ArrayList<>();
        targetGroups.all().stream().filter(TargetGroup::isLevelOne).forEach(group -> lines.add(new Line(group)));
        slots.headcounts(Numbers.required(slot))
                .forEach(counted ->
                        line(counted.targetGroup()).people[counted.gender().ordinal()] = counted.people());
    }

    /** A group of the second level has a line only where somebody was counted for it. */
    private Line line(String group) {
        return lines.stream().filter(one -> one.group.equals(group)).findFirst().orElseGet(() -> {
            Line more = new Line(targetGroups.byCode(group).orElseThrow());
            lines.add(more);
            return more;
        });
    }

    public String save() {
        List<SlotService.Count> counts = new ArrayList<>();
        for (Line line : lines) {
            for (Gender gender : Gender.values()) {
                Integer people = line.people[gender.ordinal()];
                if (people != null) {
                    counts.add(new SlotService.Count(line.group, gender, people));
                }
            }
        }
        slots.count(Numbers.required(slot), counts);
        notices.success("attendance.headcount.done");
        String home = Faces.getViewId().startsWith("/trainer/") ? "/trainer" : "/coordinator/session";
        return home + "/attendance?faces-redirect=true&slot=" + slot;
    }

    public AttendanceGrid getGrid() {
        return shown.ofSlot(Numbers.required(slot));
    }

    public AttendanceGrid.Column getColumn() {
        return getGrid().column(Numbers.required(slot));
    }

    public Gender[] getGenders() {
        return Gender.values();
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getSlot() {
        return slot;
    }

    public void setSlot(String slot) {
        this.slot = slot;
    }
}
