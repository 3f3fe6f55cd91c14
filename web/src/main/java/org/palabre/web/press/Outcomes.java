package org.palabre.web.press;

import jakarta.faces.application.ConfigurableNavigationHandler;
import jakarta.faces.application.ConfigurableNavigationHandlerWrapper;
import jakarta.faces.application.NavigationHandler;
import jakarta.faces.context.FacesContext;
import java.util.Optional;

/** Notes to which page the action of a request leads. */
public class Outcomes extends ConfigurableNavigationHandlerWrapper {
    private static final String NOTED = Outcomes.class.getName();

    public Outcomes(NavigationHandler wrapped) {
        super((ConfigurableNavigationHandler) wrapped);
    }

    @Override
    public void handleNavigation(FacesContext faces, String action, String outcome) {
        note(outcome, faces);
        super.handleNavigation(faces, action, outcome);
    }

    @Override
    public void handleNavigation(FacesContext faces, String action, String outcome, String flow) {
        note(outcome, faces);
        super.handleNavigation(faces, action, outcome, flow);
    }

    private static void note(String outcome, FacesContext faces) {
        if (outcome != null) {
            faces.getAttributes().put(NOTED, outcome);
        }
    }

    static Optional<String> of(FacesContext faces) {
        return Optional.ofNullable((String) faces.getAttributes().get(NOTED));
    }

    static void follow(String outcome, FacesContext faces) {
        faces.getApplication().getNavigationHandler().handleNavigation(faces, null, outcome);
    }
}
