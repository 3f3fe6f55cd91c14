package org.palabre.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Says at the head of the page what was done. */
@RequestScoped
public class PageNotice {
    @Inject
    Viewer viewer;

    public void info(String key, Object... arguments) {
        String text = Texts.in(viewer.getLocale()).of(key, arguments);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
    }
}
