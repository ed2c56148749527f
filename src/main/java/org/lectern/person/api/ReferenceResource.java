package org.lectern.person.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lectern.person.OfficialClass;
import org.lectern.person.ReferenceData;
import org.lectern.shared.Language;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;

/** The codes that other calls take, with their names in both languages. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reference data")
public class ReferenceResource {

    /**
     * A target group.
     *
     * @param parent code of its group of level 1; null on level 1
     * @param classes its class by scheme: CAT_10, WPHRE_2, NATIONAL_ASSESSMENT
     */
    public record TargetGroupItem(
            String code, String parent, String name, String nameZh, Map<String, OfficialClass> classes) {}

    /** A province-level unit. */
    public record ProvinceItem(String code, String isoCode, String name, String nameZh) {}

    @Inject
    private ReferenceData reference;

    @GET
    @Path("target-groups")
    @Operation(summary = "List the target groups")
    @SecurityRequirementsSet
    public Page<TargetGroupItem> targetGroups(@QueryParam("page") String page, @QueryParam("size") String size) {
        return Page.cut(
                reference.classifiedGroups().stream()
                        .map(group -> new TargetGroupItem(
                                group.code(),
                                group.parentCode(),
                                group.name(Language.EN),
                                group.name(Language.ZH_CN),
                                group.classes()))
                        .toList(),
                PageRequest.parse(page, size));
    }

    @GET
    @Path("provinces")
    @Operation(summary = "List the provinces")
    @SecurityRequirementsSet
    public Page<ProvinceItem> provinces(@QueryParam("page") String page, @QueryParam("size") String size) {
        return Page.cut(
                reference.provinces().stream()
                        .map(province -> new ProvinceItem(
                                province.code(),
                                province.isoCode(),
                                province.name(Language.EN),
                                province.name(Language.ZH_CN)))
                        .toList(),
                PageRequest.parse(page, size));
    }
}
