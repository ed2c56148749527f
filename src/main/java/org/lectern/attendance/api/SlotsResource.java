package org.lectern.attendance.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.attendance.Headcount;
import org.lectern.attendance.MarkSource;
import org.lectern.attendance.MarkStatus;
import org.lectern.attendance.RegisterService;
import org.lectern.attendance.RegisterView;
import org.lectern.attendance.SlotService;
import org.lectern.person.Gender;
import org.lectern.shared.InvalidInput;

/** Registers, marks and what became of the slots. */
@RequestScoped
@Path("slots/{id: [0-9]{1,18}}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance")
public class SlotsResource {

    /** A mark; it must say its status, and null unmarks. */
    public record Mark(
            @JsonProperty(required = true) Long enrolment,
            @JsonProperty(required = true) MarkStatus status,
            MarkSource source) {}

    /** What becomes of the people without a mark; absent: closing is refused while there are any. */
    public record Close(Unmarked unmarked) {

        public enum Unmarked {
            ABSENT
        }
    }

    public record PartlyHeld(Integer minutes, String reason) {}

    public record Count(String targetGroup, Gender gender, int number) {

        static Count of(Headcount headcount) {
            return new Count(headcount.targetGroup(), headcount.gender(), headcount.people());
        }
    }

    @Inject
    private RegisterService registers;

    @Inject
    private SlotService slots;

    @PathParam("id")
    private long slot;

    @GET
    @Path("register")
    @Operation(summary = "Read the register of a slot")
    public Response register() {
        return answer(registers.read(slot));
    }

    @PUT
    @Path("marks")
    @Operation(summary = "Set marks; those that are not listed stay")
    public Response mark(@HeaderParam("If-Match") String version, List<Mark> body) {
        List<Mark> marks = required(body);
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i) == null || marks.get(i).enrolment() == null) {
                throw new InvalidInput("[" + i + "].enrolment", "error.required");
            }
        }
        List<RegisterService.NewMark> wanted = marks.stream()
                .map(mark -> new RegisterService.NewMark(mark.enrolment(), mark.status(), mark.source()))
                .toList();
        return answer(registers.mark(slot, wanted, version(version)));
    }

    @POST
    @Path("all-present")
    @Operation(summary = "Mark everybody present who is not marked yet")
    public Response allPresent(Nothing body) {
        return answer(registers.allPresent(slot));
    }

    @POST
    @Path("close")
    @Operation(summary = "Close the register, and say what the unmarked are")
    public Response close(Close body) {
        return answer(registers.close(slot, body != null && body.unmarked() == Close.Unmarked.ABSENT));
    }

    @POST
    @Path("reopen")
    @Operation(summary = "Open a closed register again")
    public Response reopen(Reason body) {
        return answer(registers.reopen(slot, Reason.of(body)));
    }

    @POST
    @Path("not-held")
    @Operation(summary = "Say that a slot was not held")
    public SlotAnswer notHeld(Reason body) {
        return SlotAnswer.of(slots.notHeld(slot, Reason.of(body)));
    }

    @POST
    @Path("partly-held")
    @Operation(summary = "Say that a slot was shortened")
    public SlotAnswer partlyHeld(PartlyHeld body) {
        PartlyHeld said = body == null ? new PartlyHeld(null, null) : body;
        return SlotAnswer.of(slots.partlyHeld(slot, said.minutes(), said.reason()));
    }

    @GET
    @Path("headcounts")
    @Operation(summary = "Read the unnamed participants of a slot")
    public List<Count> headcounts() {
        return slots.headcounts(slot).stream().map(Count::of).toList();
    }

    /** In the place of what was counted before. */
    @POST
    @Path("headcounts")
    @Operation(summary = "Replace the unnamed participants of a slot")
    public List<Count> count(List<SlotService.Count> body) {
        return slots.count(slot, required(body)).stream().map(Count::of).toList();
    }

    private static Response answer(RegisterView register) {
        return Response.ok(RegisterAnswer.of(register))
                .header("ETag", "\"" + register.version() + "\"")
                .build();
    }

    private static Integer version(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        String number = ifMatch.strip().replaceFirst("^(?:W/)?\"(.*)\"$", "$1");
        if (!number.matches("[0-9]{1,9}")) {
            throw new InvalidInput("If-Match", "error.value");
        }
        return Integer.valueOf(number);
    }

    private static <T> List<T> required(List<T> body) {
        if (body == null || body.contains(null)) {
            throw new InvalidInput("", "error.required");
        }
        return body;
    }
}
