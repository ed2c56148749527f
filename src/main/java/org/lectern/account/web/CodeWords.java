package org.lectern.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Messages;

/**
 * Words for the codes that the trail and the outbox keep. A row is older than the release that shows it: what has no
 * text any more is shown as it stands.
 */
@Named
@RequestScoped
public class CodeWords {

    private static final String ACTION = "audit.action.";
    private static final String OBJECT = "audit.object.";
    private static final String ROLE = "audit.role.";
    private static final String MAIL = "outbox.kind.";

    @Inject
    private CurrentLanguage language;

    /** What was done. */
    public String action(String code) {
        return word(ACTION, code);
    }

    /** To what it was done. */
    public String object(String kind) {
        return word(OBJECT, kind);
    }

    /** As what somebody acted where no account did: the system, the public. */
    public String role(String name) {
        return word(ROLE, name);
    }

    /** What a mail is about. */
    public String mail(String kind) {
        return word(MAIL, kind);
    }

    private String word(String beginning, String code) {
        if (code == null) {
            return "";
        }
        Messages messages = Messages.in(language.get());
        return messages.has(beginning + code) ? messages.text(beginning + code) : code;
    }
}
