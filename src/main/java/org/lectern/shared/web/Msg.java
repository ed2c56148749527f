package org.lectern.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Messages;

/**
 * The texts of a page: {@code #{msg['session.title']}}, {@code #{msg.text('session.seats', free, capacity)}} and
 * {@code #{msg.word(session.state)}}.
 */
@RequestScoped
@Named("msg")
public class Msg extends AbstractMap<String, String> {

    @Inject
    private CurrentLanguage language;

    @Override
    public String get(Object key) {
        return messages().text(String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    public String text(String key, Object... args) {
        return messages().text(key, args);
    }

    public String word(Enum<?> constant) {
        return messages().word(constant);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }

    /** For components, which nothing is injected into. */
    static String now(String key, Object... args) {
        return ofPage().text(key, args);
    }

    static String wordNow(Enum<?> constant) {
        return ofPage().word(constant);
    }

    /** By its name, as a page finds it: {@code CDI.current()} walks the whole stack to learn who asks. */
    private static Msg ofPage() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return (Msg) faces.getApplication().getELResolver().getValue(faces.getELContext(), null, "msg");
    }

    private Messages messages() {
        return Messages.in(language.get());
    }
}
