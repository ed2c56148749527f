package org.lectern.trainingsession.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lectern.account.TrailService;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Messages;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.omnifaces.cdi.Param;

/** What was done with a session, by whom, from the trail. */
@Named
@RequestScoped
public class SessionHistory {

    private static final int SIZE = 15;

    @Inject
    private TrailService trail;

    @Inject
    private CurrentLanguage language;

    @Inject
    @Param(name = "page")
    private String number;

    private Page<TrailService.Whole> page;

    public Page<TrailService.Whole> page(long session) {
        if (page == null) {
            TrailService.Question question =
                    new TrailService.Question(null, null, null, null, "training_session", session, null, null);
            Page<TrailService.Line> lines = trail.list(question, PageRequest.parse(number, Integer.toString(SIZE)));
            page = lines.map(line -> trail.get(line.id()));
        }
        return page;
    }

    /** The act in words; as it is recorded where it has none. */
    public String act(String action) {
        return word("trainingsession.act." + action.substring(action.indexOf('.') + 1), action);
    }

    /** The name of a field; as it is recorded where it has none. */
    public String field(String name) {
        return word("trainingsession.field." + name, name);
    }

    /** A value as people read it: states in words, nothing as a dash. */
    public String value(String value) {
        if (value == null || value.isBlank()) {
            return "–";
        }
        return word("SessionState." + value, value);
    }

    private String word(String key, String otherwise) {
        Messages messages = Messages.in(language.get());
        return messages.has(key) ? messages.text(key) : otherwise;
    }
}
