package org.lectern.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.account.CurrentAccount;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Messages;

/** One page of help for each role, and one about the counting and one about the keys. */
@RequestScoped
@Named("guide")
public class Guide {

    private static final String KEY = "shared.guide.";
    private static final List<String> PARTS =
            List.of("trainee", "coordinator", "liaison", "trainer", "reporter", "administrator", "counting", "keys");

    @Inject
    private CurrentLanguage language;

    @Inject
    private CurrentAccount me;

    private String role;

    /** A heading and what stands below it. */
    public record Section(String title, String text) {}

    /** A part of the guide, for the tabs. */
    public record Part(String name, String title) {}

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    /** The part that is shown: the one that was asked for, else that of the reader's own role. */
    public String getPart() {
        return role != null && PARTS.contains(role) ? role : own();
    }

    public List<Part> getParts() {
        return PARTS.stream().map(name -> new Part(name, text(name + ".tab"))).toList();
    }

    public String getTitle() {
        return text(getPart() + ".title");
    }

    public String getIntroduction() {
        return text(getPart() + ".text");
    }

    public List<Section> getSections() {
        return sections(KEY + getPart() + ".");
    }

    /** What the privacy page says. */
    public List<Section> getPrivacy() {
        return sections("shared.privacy.");
    }

    private List<Section> sections(String beginning) {
        Messages messages = Messages.in(language.get());
        return IntStream.iterate(1, number -> messages.has(beginning + number + ".title"), number -> number + 1)
                .mapToObj(number -> new Section(
                        messages.text(beginning + number + ".title"), messages.text(beginning + number + ".text")))
                .toList();
    }

    private String own() {
        return Stream.of(
                        me.isAdministrator() ? "administrator" : null,
                        me.isCoordinator() ? "coordinator" : null,
                        me.isTrainer() ? "trainer" : null,
                        me.isReporter() ? "reporter" : null,
                        me.isLiaison() ? "liaison" : null)
                .filter(name -> name != null)
                .findFirst()
                .orElse("trainee");
    }

    private String text(String rest) {
        return Messages.in(language.get()).text(KEY + rest);
    }
}
