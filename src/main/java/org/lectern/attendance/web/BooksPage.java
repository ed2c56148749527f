package org.lectern.attendance.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lectern.attendance.AttendanceGrid;
import org.lectern.attendance.ClosingService;
import org.lectern.attendance.CompletionState;
import org.lectern.shared.web.Notices;

/** Closing the books of a session: what it means, what stands in the way, what the figures will be. */
@Named("booksPage")
@ViewScoped
public class BooksPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private String id;
    private String reason;

    @Inject
    private ClosingService closing;

    @Inject
    private ShownGrid shown;

    @Inject
    private Notices notices;

    public AttendanceGrid getGrid() {
        return shown.of(id);
    }

    public List<AttendanceGrid.Column> getUndecided() {
        return getGrid().undecided();
    }

    /** True if nothing stands in the way. */
    public boolean isReady() {
        AttendanceGrid grid = getGrid();
        return grid.head().isOpen()
                && (grid.head().selfPaced() || getUndecided().isEmpty() && grid.heldSlots() > 0);
    }

    public long getCompleted() {
        return with(CompletionState.COMPLETED);
    }

    public long getNotCompleted() {
        return getGrid().rows().size() - getCompleted();
    }

    private long with(CompletionState state) {
        return getGrid().rows().stream()
                .filter(row -> row.outcome().completion() == state)
                .count();
    }

    public String close() {
        closing.close(id);
        notices.success("attendance.books.closed");
        return back();
    }

    public String reopen() {
        closing.reopen(id, reason);
        notices.success("attendance.books.reopened");
        return back();
    }

    private String back() {
        return "/coordinator/session/attendance?faces-redirect=true&id=" + id;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
