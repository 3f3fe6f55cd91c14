package org.palabre.web.api.contact;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.palabre.addressbook.ContactImportDesk;
import org.palabre.addressbook.ImportReport;
import org.palabre.web.api.MediaTypes;
import org.palabre.web.api.Parameters;
import org.palabre.web.api.ReaderTexts;
import org.palabre.web.security.CurrentUser;

/** One's own contacts from a file, and as one. */
@Path("contacts")
@RequestScoped
public class ContactFilesResource {
    private static final String VCARD = "text/vcard";

    private ContactImportDesk files;
    private CurrentUser user;
    private ReaderTexts reader;

    public ContactFilesResource() {}

    @Inject
    ContactFilesResource(ContactImportDesk files, CurrentUser user, ReaderTexts reader) {
        this.files = files;
        this.user = user;
        this.reader = reader;
    }

    @POST
    @Path("import")
    @Consumes({MediaTypes.CSV, VCARD})
    @Produces(MediaType.APPLICATION_JSON)
    public ContactImportJson take(@QueryParam("dryRun") String dryRun, InputStream body) throws IOException {
        boolean dry = Parameters.flag("dryRun", dryRun);
        byte[] file = body.readNBytes(ContactImportDesk.MOST_BYTES + 1);
        ImportReport report = dry ? files.preview(file, user.actor()) : files.take(file, user.actor());
        return ContactImportJson.of(report, dry, reader.texts());
    }

    @GET
    @Path("export")
    @Produces(MediaTypes.CSV)
    public Response export() {
        return Response.ok(files.export(reader.language(), user.actor()), MediaTypes.CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"palabre-contacts.csv\"")
                .build();
    }
}
