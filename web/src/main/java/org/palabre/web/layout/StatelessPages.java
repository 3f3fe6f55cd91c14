package org.palabre.web.layout;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * The pages that anybody may see keep nothing, so that nobody can fill the memory by asking for them. They say so
 * themselves ({@code f:view transient}), but that is read when the page is built: PrimeFaces looks before, and would
 * make a session.
 */
public class StatelessPages implements PhaseListener {
    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // there is no view yet
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        UIViewRoot view = event.getFacesContext().getViewRoot();
        if (view != null
                && (view.getViewId().startsWith("/error/") || view.getViewId().equals("/login.xhtml"))) {
            view.setTransient(true);
        }
    }
}
