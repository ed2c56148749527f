package org.lectern.enrolment.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.enrolment.list.ImportService;
import org.lectern.job.JobRunner;
import org.lectern.shared.CurrentLanguage;

/** A list that was looked at: what it holds, its run, and taking it back. */
@RequestScoped
@Path("imports/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportsResource {

    @PathParam("id")
    private long id;

    @Inject
    private ImportService imports;

    @Inject
    private JobRunner runner;

    @Inject
    private CurrentLanguage language;

    /**
     * Which rows to take: all good ones where nothing is said.
     *
     * @param rows their numbers in the file
     * @param samePerson those of them who are the person they may be
     */
    public record CommitBody(List<Integer> rows, List<Integer> samePerson) {}

    @GET
    @Operation(summary = "A list with the result of each row, and after the run with what became of it")
    public ImportAnswer get() {
        return ImportAnswer.of(imports.view(id), language.get());
    }

    /** Done when it is answered, unless another server is at it: then the state says RUNNING. */
    @POST
    @Path("commit")
    @Operation(summary = "Store the good or the chosen rows of a list")
    public ImportAnswer commit(CommitBody body) {
        runner.run(imports.commit(
                id,
                body == null
                        ? ImportService.Selection.ALL_GOOD
                        : new ImportService.Selection(body.rows(), body.samePerson())));
        return get();
    }

    @POST
    @Path("undo")
    @Operation(summary = "Take off again, before the start, whom this list put on the roster")
    public ImportAnswer undo() {
        runner.run(imports.undo(id));
        return get();
    }
}
