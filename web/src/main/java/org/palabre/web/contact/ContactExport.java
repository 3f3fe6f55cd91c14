package org.palabre.web.contact;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.palabre.addressbook.ContactImportDesk;
import org.palabre.shared.audit.AuditTrail;
import org.palabre.web.language.Viewer;
import org.palabre.web.security.CurrentUser;

/**
 * {@code /contact/export}: one's own contacts as a file for a spreadsheet; of an empty book the header, to be filled
 * in.
 */
@WebServlet("/contact/export")
public class ContactExport extends HttpServlet {
    @Inject
    transient ContactImportDesk files;

    @Inject
    transient CurrentUser user;

    @Inject
    transient Viewer viewer;

    @Inject
    transient AuditTrail audit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] file = files.export(viewer.getLanguage(), user.actor());
        audit.record(user.actor(), "export.contacts", user.getLogin(), "csv");
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"palabre-contacts.csv\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
