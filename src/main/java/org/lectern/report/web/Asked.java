package org.lectern.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the address of a report page asks for. */
@RequestScoped
public class Asked {

    private static final String GROUP_BY = "groupBy";
    private static final String THEN_BY = "thenBy";
    private static final int LONGEST_NUMBER = 6;

    @Inject
    private HttpServletRequest request;

    /** All parameters; the second choice of the filter bar is the second dimension. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> asked = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> asked.put(name, Arrays.asList(values)));
        List<String> then = asked.remove(THEN_BY);
        if (then != null) {
            List<String> both = new ArrayList<>(asked.getOrDefault(GROUP_BY, List.of()));
            both.addAll(then);
            asked.put(GROUP_BY, both);
        }
        return asked;
    }

    /** The same; by target group where nobody says by what. */
    public Map<String, List<String>> table() {
        Map<String, List<String>> asked = parameters();
        asked.putIfAbsent(GROUP_BY, List.of("targetGroup"));
        return asked;
    }

    /** The first value of a parameter; null where there is none. */
    public String first(String name) {
        return request.getParameter(name);
    }

    /** The page of the list, from 0; 0 for nonsense. */
    public int page() {
        String page = request.getParameter("page");
        return page != null
                        && page.length() <= LONGEST_NUMBER
                        && page.chars().allMatch(Character::isDigit)
                        && !page.isEmpty()
                ? Integer.parseInt(page)
                : 0;
    }
}
