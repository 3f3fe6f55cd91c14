package org.palabre.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Says on the page what was done. */
@RequestScoped
public class PageMessages {
    private Viewer viewer;

    protected PageMessages() {}

    @Inject
    PageMessages(Viewer viewer) {
        this.viewer = viewer;
    }

    /** @param key of the texts */
    public void done(String key, Object... arguments) {
        String text = Texts.in(viewer.getLocale()).of(key, arguments);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
    }
}
