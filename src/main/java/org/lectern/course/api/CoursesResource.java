package org.lectern.course.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.course.CourseDetails;
import org.lectern.course.CourseFilter;
import org.lectern.course.CourseFilters;
import org.lectern.course.CourseInput;
import org.lectern.course.CourseService;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;

/** The course catalogue. */
@RequestScoped
@Path("courses")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Courses")
public class CoursesResource {

    @Inject
    private CourseService courses;

    @Inject
    private CourseFilters filters;

    @GET
    @Operation(summary = "Find courses")
    @SecurityRequirementsSet
    public Page<CourseDetails> list(
            @QueryParam("q") String q,
            @QueryParam("base") String base,
            @QueryParam("targetGroup") String targetGroup,
            @QueryParam("instrument") String instrument,
            @QueryParam("status") String status,
            @QueryParam("page") String page,
            @QueryParam("size") String size) {
        CourseFilter filter = filters.strict(q, base, targetGroup, instrument, status);
        return courses.list(filter, PageRequest.parse(page, size));
    }

    @GET
    @Path("{code}")
    @Operation(summary = "Read a course")
    @SecurityRequirementsSet
    public CourseDetails get(@PathParam("code") String code) {
        return courses.details(code);
    }

    @POST
    @Operation(summary = "Draft a course")
    public Response create(CourseInput body) {
        CourseDetails course = courses.create(required(body));
        String segment = java.net.URLEncoder.encode(course.code(), StandardCharsets.UTF_8);
        return Response.created(URI.create("courses/" + segment)).entity(course).build();
    }

    /** What the body does not name stays as it is. */
    @PUT
    @Path("{code}")
    @Operation(summary = "Change a course")
    public CourseDetails edit(@PathParam("code") String code, CourseInput body) {
        return courses.edit(code, required(body).over(courses.own(code)));
    }

    @POST
    @Path("{code}/publish")
    @Operation(summary = "Publish a course")
    public CourseDetails publish(@PathParam("code") String code) {
        return courses.publish(code);
    }

    @POST
    @Path("{code}/retire")
    @Operation(summary = "Retire a course")
    public CourseDetails retire(@PathParam("code") String code) {
        return courses.retire(code);
    }

    private static CourseInput required(CourseInput body) {
        if (body == null) {
            throw new InvalidInput("", "error.required");
        }
        return body;
    }
}
