package org.lectern.platform.api;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Writes into the description what no resource has to repeat, when it is made at build time: every question can be
 * answered with a problem, as RFC 9457 has it.
 */
public class DescribedErrors implements OASFilter {

    private static final String SCHEMA = "#/components/schemas/Problem";

    private static final Map<String, String> ERRORS = new TreeMap<>(Map.of(
            "400", "Bad input; violations name the fields",
            "401", "Not signed in",
            "403", "No role of the account could do this",
            "404", "Not there, or not yours",
            "409", "A rule is broken, or the version is stale",
            "429", "Too often; Retry-After says when again"));

    @Override
    public Operation filterOperation(Operation operation) {
        ERRORS.forEach((status, meaning) -> {
            if (!operation.getResponses().hasAPIResponse(status)) {
                operation.getResponses().addAPIResponse(status, problem(meaning));
            }
        });
        return operation;
    }

    private static APIResponse problem(String meaning) {
        return OASFactory.createAPIResponse()
                .description(meaning)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(SCHEMA))));
    }
}
