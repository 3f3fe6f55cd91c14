package org.palabre.web.press;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.palabre.shared.DomainException;
import org.palabre.web.language.PageMessages;
import org.primefaces.component.remotecommand.RemoteCommand;

/** Runs the actions of all buttons, each press once; see this package's rules. */
public class OncePerPress implements ActionListener {
    private final ActionListener wrapped;

    public OncePerPress(ActionListener wrapped) {
        this.wrapped = wrapped;
    }

    @Override
    public void processAction(ActionEvent event) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!isPress(event.getComponent(), faces)) {
            wrapped.processAction(event);
            return;
        }
        Presses presses = Presses.of((HttpSession) faces.getExternalContext().getSession(true));
        String press = name(event.getComponent(), faces);
        switch (presses.begin(press)) {
            case Presses.First first -> run(event, press, presses, faces);
            case Presses.Running running -> throw DomainException.of("refused.stillRunning");
            case Presses.Done done ->
                done.leads().ifPresentOrElse(page -> Outcomes.follow(page, faces), () -> CDI.current()
                        .select(PageMessages.class)
                        .get()
                        .done("press.done"));
        }
    }

    private void run(ActionEvent event, String press, Presses presses, FacesContext faces) {
        boolean done = false;
        try {
            wrapped.processAction(event);
            done = true;
        } finally {
            if (done) {
                presses.done(press, Outcomes.of(faces));
            } else {
                presses.failed(press);
            }
        }
    }

    private static boolean isPress(UIComponent source, FacesContext faces) {
        boolean byItself = source instanceof RemoteCommand command && !command.isGlobal();
        return source instanceof UICommand
                && !byItself
                && faces.isPostback()
                && !faces.getViewRoot().isTransient();
    }

    private static String name(UIComponent source, FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        Map<String, String> parameters = external.getRequestParameterMap();
        String number = parameters.getOrDefault("press", "");
        return parameters.get(ResponseStateManager.VIEW_STATE_PARAM)
                + "|" + source.getClientId(faces)
                + "|" + (number.matches("\\d{1,9}") ? number : "");
    }
}
