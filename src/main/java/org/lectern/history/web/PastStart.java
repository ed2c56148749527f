package org.lectern.history.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.enrolment.list.ListColumn;
import org.lectern.history.PastColumns;
import org.lectern.history.PastImportService;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Messages;

/** Before there is a list of past sessions: what stands in its columns, for which base it is, and those that were. */
@Named
@RequestScoped
public class PastStart {

    @Inject
    private PastImportService imports;

    @Inject
    private CurrentLanguage language;

    /** A column with what stands in it. */
    public record Explained(ListColumn column, String text) {}

    public List<Explained> getExplained() {
        Messages messages = Messages.in(language.get());
        return PastColumns.ALL.stream()
                .map(column -> new Explained(column, messages.text("history.column." + column.field())))
                .toList();
    }

    /** The codes of the own bases by their names. */
    public Map<String, String> getBases() {
        Map<String, String> bases = new LinkedHashMap<>();
        imports.bases().forEach(base -> bases.put(base.name(language.get()), base.code()));
        return bases;
    }

    public List<PastImportService.Entry> getEarlier() {
        return imports.earlier();
    }
}
