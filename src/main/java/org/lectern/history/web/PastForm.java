package org.lectern.history.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.lectern.enrolment.list.ListRow.Choice;
import org.lectern.enrolment.list.SaidColumns;
import org.lectern.history.PastImportService.Said;
import org.lectern.history.PastImportService.Selection;
import org.lectern.history.PastView;
import org.lectern.person.OrganisationOption;

/** What the coordinator says about a list of past sessions: its columns, and who its people are. */
public class PastForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SaidColumns columns = new SaidColumns();

    /** By the number of the row; as the page sends them, which knows no type inside a map. */
    private final Map<Integer, String> choices = new HashMap<>();

    private String others = Choice.LEAVE_OUT.name();
    private boolean restPresent;
    private OrganisationOption organisation;

    /** Begins with what is known. */
    void begin(PastView view) {
        columns.begin(view.list());
        restPresent = view.restPresent();
    }

    Selection selection() {
        Map<Integer, Choice> said = new HashMap<>();
        choices.forEach((row, choice) -> {
            if (choice != null && !choice.isEmpty()) {
                said.put(row, Choice.of(choice));
            }
        });
        return new Selection(said, Choice.of(others));
    }

    Said said() {
        return new Said(restPresent, OrganisationOption.id(organisation));
    }

    public OrganisationOption getOrganisation() {
        return organisation;
    }

    public void setOrganisation(OrganisationOption organisation) {
        this.organisation = organisation;
    }

    public SaidColumns getColumns() {
        return columns;
    }

    public Map<Integer, String> getChoices() {
        return choices;
    }

    public String getOthers() {
        return others;
    }

    public void setOthers(String others) {
        this.others = others;
    }

    public boolean isRestPresent() {
        return restPresent;
    }

    public void setRestPresent(boolean restPresent) {
        this.restPresent = restPresent;
    }
}
