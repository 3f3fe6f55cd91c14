package org.palabre.web.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.palabre.shared.Outage;

/** The reference that a person tells the support, and that stands with the failure in the log. */
@Named
@RequestScoped
public class ErrorPage {
    private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());
    private static final String REFERENCE = ErrorPage.class.getName();

    private HttpServletRequest request;

    protected ErrorPage() {}

    @Inject
    ErrorPage(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * Sends the browser to the error page. During rendering half a page may be out already: then the container's own
     * error page is left to do what it can.
     */
    static boolean shown(Throwable failure, FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        if (external.isResponseCommitted() || external.getRequestServletPath().startsWith("/error/")) {
            return false;
        }
        String reference = log(failure);
        try {
            external.redirect(external.getRequestContextPath() + "/error/failed.xhtml?reference=" + reference
                    + (Outage.ofDatabase(failure) ? "&away=1" : ""));
            faces.responseComplete();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void notFound(FacesContext faces) {
        instead(faces, "/error/missing.xhtml", HttpServletResponse.SC_NOT_FOUND);
    }

    static void forbidden(FacesContext faces) {
        instead(faces, "/error/forbidden.xhtml", HttpServletResponse.SC_FORBIDDEN);
    }

    private static void instead(FacesContext faces, String page, int status) {
        ExternalContext external = faces.getExternalContext();
        try {
            if (faces.getPartialViewContext().isAjaxRequest()) {
                external.redirect(external.getRequestContextPath() + page);
            } else {
                external.responseSendError(status, null);
            }
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String log(Throwable failure) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, "Failure " + reference, failure);
        return reference;
    }

    /** Whether it failed because the database was away: then trying again helps. */
    public boolean isAway() {
        return "1".equals(request.getParameter("away"))
                || request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                        && Outage.ofDatabase(failure);
    }

    /** Of the failure that led here; logs it when the container brought it. */
    public String getReference() {
        String known = request.getParameter("reference");
        if (known != null && known.matches("[0-9a-f]{8}")) {
            return known;
        }
        if (request.getAttribute(REFERENCE) == null
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            request.setAttribute(REFERENCE, log(failure));
        }
        return (String) request.getAttribute(REFERENCE);
    }
}
