package org.palabre.web.api.tariff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.tariff.PackageDesk;
import org.palabre.tariff.PackageTerms;
import org.palabre.tariff.PackageView;
import org.palabre.web.api.Json;
import org.palabre.web.api.Parameters;
import org.palabre.web.api.Version;
import org.palabre.web.security.CurrentUser;

/** Packages: those that may be picked, for everybody; defined by operators. */
@Path("packages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PackagesResource {
    private PackageDesk desk;
    private CurrentUser user;

    public PackagesResource() {}

    @Inject
    PackagesResource(PackageDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    /** In the operator's order. */
    public record PackagesJson(List<PackageJson> items) {}

    @GET
    public PackagesJson list(@QueryParam("all") String all) {
        List<PackageView> found = Parameters.flag("all", all) ? desk.all(user.actor()) : desk.offered();
        return new PackagesJson(found.stream().map(PackageJson::of).toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body) {
        Actor actor = user.actor();
        PackageTerms terms = PackageBody.read(Json.object(body), PackageView.STANDARD.terms());
        PackageView added = desk.add(terms, actor);
        return shown(Response.created(URI.create("packages/" + added.id())), added);
    }

    /** The whole package is replaced. Without a version the last one wins. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, InputStream body) {
        Actor actor = user.actor();
        JsonObject json = Json.object(body);
        OptionalInt named = Version.named(ifMatch, Version.stated(json));
        PackageTerms terms = PackageBody.read(json, PackageView.STANDARD.terms());
        int version = named.orElseGet(() -> current(id(id), actor).version());
        return shown(Response.ok(), desk.change(id(id), version, terms, actor));
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id) {
        desk.remove(id(id), user.actor());
    }

    private PackageView current(long id, Actor actor) {
        return desk.all(actor).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> DomainException.of("refused.unknownPackage"));
    }

    private static long id(String text) {
        return Parameters.id(text, "refused.unknownPackage");
    }

    private static Response shown(Response.ResponseBuilder answer, PackageView view) {
        return answer.entity(PackageJson.of(view))
                .tag(Integer.toString(view.version()))
                .build();
    }
}
