package org.lectern.enrolment.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.course.CourseKind;
import org.lectern.course.Mode;
import org.lectern.enrolment.Catalogue;
import org.lectern.enrolment.CatalogueFilters;
import org.lectern.enrolment.CatalogueItem;
import org.lectern.enrolment.EnrolmentWindow;
import org.lectern.enrolment.Phase;
import org.lectern.enrolment.Seats;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.trainingsession.SessionState;

/** The list of training sessions: public fields without a token, with drafts for the coordinator. */
@RequestScoped
@Path("training-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training sessions")
public class CatalogueResource {

    /** What the list tells of a session; the session itself tells more. */
    public record Item(
            long id,
            String code,
            String base,
            String course,
            String title,
            String titleZh,
            SessionState state,
            CourseKind kind,
            Mode mode,
            String language,
            List<String> targetGroups,
            Instant firstSlotStarts,
            Instant lastSlotEnds,
            LocalDate runsFrom,
            LocalDate runsTo,
            Instant enrolmentOpens,
            Instant enrolmentCloses,
            String zone,
            Seats seats,
            EnrolmentWindow window,
            Phase phase) {

        static Item of(CatalogueItem item) {
            return new Item(
                    item.id(),
                    item.code(),
                    item.base().code(),
                    item.course(),
                    item.title(),
                    item.titleZh(),
                    item.state(),
                    item.kind(),
                    item.mode(),
                    item.language(),
                    item.targetGroups(),
                    item.starts(),
                    item.ends(),
                    item.runsFrom(),
                    item.runsTo(),
                    item.enrolmentOpens(),
                    item.enrolmentCloses(),
                    item.zone().getId(),
                    item.seats(),
                    item.window(),
                    item.phase());
        }
    }

    @Inject
    private Catalogue catalogue;

    @Inject
    private CatalogueFilters filters;

    @GET
    @Operation(summary = "Find training sessions, with their seats")
    @SecurityRequirementsSet
    public Page<Item> list(
            @QueryParam("q") String q,
            @QueryParam("base") String base,
            @QueryParam("course") String course,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("state") String state,
            @QueryParam("targetGroup") String targetGroup,
            @QueryParam("mode") String mode,
            @QueryParam("window") String window,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        var asked = new CatalogueFilters.Asked(q, base, course, from, to, state, targetGroup, mode, window);
        return catalogue
                .list(filters.strict(asked), PageRequest.parse(page, size))
                .map(Item::of);
    }
}
