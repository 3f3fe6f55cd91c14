package org.palabre.web.contact;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.palabre.addressbook.ContactImportDesk;
import org.palabre.addressbook.ImportReport;
import org.palabre.addressbook.ImportReport.Fault;
import org.palabre.shared.DomainException;
import org.palabre.web.language.PageMessages;
import org.palabre.web.security.CurrentUser;

/** A file of contacts: looked through first, and taken over when that is confirmed. */
@Named("contactImport")
@ViewScoped
public class ContactImportPage implements Serializable {
    /** Faults that the page shows; whoever has more mends these first. */
    private static final int MOST_SHOWN = 50;

    @Inject
    ContactImportDesk files;

    @Inject
    CurrentUser user;

    @Inject
    PageMessages messages;

    private transient Part file;
    private byte[] content = {};
    private ImportReport report;

    public void start() {
        content = new byte[] {};
        report = null;
    }

    /** Nothing is kept yet. */
    public void check() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw DomainException.at("file", "wrong.missing");
        }
        try (InputStream stream = file.getInputStream()) {
            content = stream.readNBytes(ContactImportDesk.MOST_BYTES + 1);
        }
        report = files.preview(content, user.actor());
    }

    public void take() {
        ImportReport taken = files.take(content, user.actor());
        messages.done("contact.import.done", taken.added(), taken.changed());
        start();
    }

    /** Null until a file was looked through. */
    public ImportReport getReport() {
        return report;
    }

    public List<Fault> getFaults() {
        return report == null
                ? List.of()
                : report.faults().stream().limit(MOST_SHOWN).toList();
    }

    public int getMoreFaults() {
        return report == null ? 0 : Math.max(0, report.faults().size() - MOST_SHOWN);
    }

    public List<Fault> getAsides() {
        return report == null
                ? List.of()
                : report.asides().stream().limit(MOST_SHOWN).toList();
    }

    public int getMoreAsides() {
        return report == null ? 0 : Math.max(0, report.asides().size() - MOST_SHOWN);
    }

    public long getFaultyLines() {
        return report == null
                ? 0
                : report.faults().stream().map(Fault::line).distinct().count();
    }

    public int getMostBytes() {
        return ContactImportDesk.MOST_BYTES;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
