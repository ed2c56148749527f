package org.lectern.platform.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An error of the API as RFC 9457 has it.
 *
 * @param rule the name of the broken rule; absent where none was broken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, String rule, List<Field> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong with one field. */
    public record Field(String field, String message) {}
}
