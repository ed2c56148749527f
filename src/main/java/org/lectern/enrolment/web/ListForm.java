package org.lectern.enrolment.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.enrolment.list.ImportService;
import org.lectern.enrolment.list.ImportView;
import org.lectern.enrolment.list.ListRow;
import org.lectern.enrolment.list.ListRow.Choice;
import org.lectern.enrolment.list.RowResult;
import org.lectern.enrolment.list.SaidColumns;
import org.lectern.person.OrganisationOption;

/** What the coordinator says about a list: what its columns mean, and who the possible duplicates are. */
public class ListForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String reason;
    private String exceptionReason;
    private OrganisationOption organisation;
    private final SaidColumns columns = new SaidColumns();

    /** By the number of the row; as the page sends them, which knows no type inside a map. */
    private final Map<Integer, String> choices = new HashMap<>();

    /** The rows that are taken although a rule speaks against them. */
    private final Map<Integer, Boolean> exceptions = new HashMap<>();

    /** The good rows, and those of the others that were chosen. */
    ImportService.Selection selection(ImportView view) {
        List<Integer> rows = new ArrayList<>();
        List<Integer> same = new ArrayList<>();
        for (ListRow row : view.rows()) {
            Choice choice = Choice.of(choices.get(row.row()));
            boolean chosen = row.result() == RowResult.POSSIBLE_DUPLICATE && choice != Choice.LEAVE_OUT;
            boolean excepted = row.result() == RowResult.NEEDS_REASON && Boolean.TRUE.equals(exceptions.get(row.row()));
            if (row.result() != null && row.result().isGood() || chosen || excepted) {
                rows.add(row.row());
            }
            if (chosen && choice == Choice.SAME_PERSON) {
                same.add(row.row());
            }
        }
        return new ImportService.Selection(rows, same, exceptionReason);
    }

    ImportService.Said said() {
        return new ImportService.Said(reason, OrganisationOption.id(organisation));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Who sent the list. */
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

    public Map<Integer, Boolean> getExceptions() {
        return exceptions;
    }

    /** Why they are taken. */
    public String getExceptionReason() {
        return exceptionReason;
    }

    public void setExceptionReason(String exceptionReason) {
        this.exceptionReason = exceptionReason;
    }
}
