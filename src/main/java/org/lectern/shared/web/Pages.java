package org.lectern.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** Which page numbers a pager shows: the first, the last, those around this one, and a gap between. */
@ApplicationScoped
@Named("pages")
public class Pages {

    /** Stands for the numbers left out. */
    static final int GAP = -1;

    private static final int NEAR = 2;

    /**
     * @param current from 0
     * @param count how many pages there are
     * @return numbers from 0, with {@link #GAP} where numbers are left out
     */
    public List<Integer> around(int current, int count) {
        List<Integer> shown = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            if (number == 0 || number == count - 1 || Math.abs(number - current) <= NEAR) {
                shown.add(number);
            } else if (shown.get(shown.size() - 1) != GAP) {
                shown.add(GAP);
            }
        }
        return shown;
    }
}
