package org.palabre.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.palabre.shared.audit.AuditTrail;

/** Ends the session, by a form's button only: a link elsewhere cannot sign anybody out. */
@Named
@RequestScoped
public class SignOut {
    @Inject
    FacesContext faces;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail audit;

    public void leave() throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (user.isPresent()) {
            audit.record(user.actor(), "sign-out", user.getLogin(), "");
        }
        external.invalidateSession();
        external.redirect(external.getRequestContextPath() + "/login.xhtml?left=1");
        faces.responseComplete();
    }
}
