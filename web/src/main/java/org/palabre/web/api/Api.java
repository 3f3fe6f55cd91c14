package org.palabre.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where the API lives. A change that breaks callers gets a new number. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
