package org.palabre.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;

/** The description of this API, for people and programs; readable without signing in. */
@Path(OpenApiResource.PATH)
@RequestScoped
public class OpenApiResource {
    static final String PATH = "openapi.yaml";

    private ServletContext files;

    public OpenApiResource() {}

    @Inject
    OpenApiResource(ServletContext files) {
        this.files = files;
    }

    @GET
    @Produces({"application/yaml", "text/yaml", "text/plain"})
    public InputStream document() {
        return files.getResourceAsStream("/api/openapi.yaml");
    }
}
