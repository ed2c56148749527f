package org.lectern.platform.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API; resources and providers are found by their annotations. */
@ApplicationPath("/api/v1")
public class LecternApi extends Application {}
