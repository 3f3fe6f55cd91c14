package org.palabre.web.layout;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.palabre.shared.DomainException;
import org.palabre.shared.DomainException.Problem;
import org.palabre.shared.Outage;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.web.language.Texts;
import org.palabre.web.language.Viewer;
import org.palabre.web.security.CurrentUser;
import org.palabre.web.security.HourlyAudit;
import org.primefaces.PrimeFaces;
import org.primefaces.csp.CspException;

/** Tells failures of a page's request to the person; see this package's rules. */
class Failures extends ExceptionHandlerWrapper {
    Failures(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        FacesContext faces = FacesContext.getCurrentInstance();
        for (Iterator<ExceptionQueuedEvent> events =
                        getUnhandledExceptionQueuedEvents().iterator();
                events.hasNext(); ) {
            Throwable failure = events.next().getContext().getException();
            if (away(failure, faces) || told(root(failure), faces)) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean told(Throwable failure, FacesContext faces) {
        Texts texts = Texts.in(locale(faces));
        switch (failure) {
            case DomainException refused -> tell(refused, texts, faces);
            case ServiceUnavailable down -> message(null, texts.of("unavailable." + down.part()), faces);
            case ViewExpiredException expired -> openAgain(expired.getViewId(), faces);
            case CspException notOurForm -> openAgain(faces.getViewRoot().getViewId(), faces);
            default -> {
                return ErrorPage.shown(failure, faces);
            }
        }
        return true;
    }

    /** The database is away while a page asks again: the page stays as it is, says so and tries again (palabre.js). */
    private static boolean away(Throwable failure, FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        if (!Outage.ofDatabase(failure)
                || !faces.getPartialViewContext().isAjaxRequest()
                || external.isResponseCommitted()) {
            return false;
        }
        external.responseReset();
        external.setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        faces.responseComplete();
        return true;
    }

    /** A page asked for something that is not there, or is somebody else's: there is nothing to show a message on. */
    private static boolean missing(DomainException refused, FacesContext faces) {
        return refused.key().startsWith("refused.unknown") && nothingToShow(faces);
    }

    /** Like {@link #missing}, of a page that is not for them. */
    private static boolean forbidden(DomainException refused, FacesContext faces) {
        return refused.key().equals("refused.notAllowed") && nothingToShow(faces);
    }

    private static boolean nothingToShow(FacesContext faces) {
        return !faces.isPostback() || faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    private static Locale locale(FacesContext faces) {
        return faces.getViewRoot() == null
                ? faces.getExternalContext().getRequestLocale()
                : faces.getViewRoot().getLocale();
    }

    private static ZoneId zone() {
        return CDI.current().select(Viewer.class).get().getZone();
    }

    /** Dialogs stay open while a field can mend it: {@code refused} says that none can. */
    private static void tell(DomainException refused, Texts texts, FacesContext faces) {
        if (missing(refused, faces)) {
            ErrorPage.notFound(faces);
            return;
        }
        if (refused.key().equals("refused.notAllowed")) {
            writeDown(faces);
        }
        if (forbidden(refused, faces)) {
            ErrorPage.forbidden(faces);
            return;
        }
        List<Problem> problems = refused.problems();
        byField(problems, texts).forEach((field, text) -> tell(field, text, faces));
        if (faces.getPartialViewContext().isAjaxRequest()
                && problems.stream().allMatch(problem -> problem.field().isEmpty())) {
            PrimeFaces.current().ajax().addCallbackParam("refused", true);
        }
    }

    private static void writeDown(FacesContext faces) {
        var user = CDI.current().select(CurrentUser.class).get();
        if (user.isPresent()) {
            CDI.current()
                    .select(HourlyAudit.class)
                    .get()
                    .record(user.actor(), "refused", faces.getExternalContext().getRequestServletPath(), "");
        }
    }

    /** What is wrong with one field, each fault a line: a series may lack seats on many days. */
    private static Map<Optional<String>, String> byField(List<Problem> problems, Texts texts) {
        return problems.stream()
                .collect(Collectors.groupingBy(
                        Problem::field,
                        LinkedHashMap::new,
                        Collectors.mapping(problem -> texts.problem(problem, zone()), Collectors.joining("\n"))));
    }

    /** A field is known by its name in the rules: the input with that id shows the message. */
    private static void tell(Optional<String> name, String text, FacesContext faces) {
        Optional<UIComponent> field = name.flatMap(id -> find(id, faces));
        field.ifPresent(input -> ((EditableValueHolder) input).setValid(false));
        message(field.map(input -> input.getClientId(faces)).orElse(null), text, faces);
    }

    private static void message(String clientId, String text, FacesContext faces) {
        faces.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        faces.validationFailed();
    }

    /** Dialogs of one page may have fields of one name: the one of the form that was sent is meant. */
    private static Optional<UIComponent> find(String id, FacesContext faces) {
        var found = new AtomicReference<UIComponent>();
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (id.equals(component.getId()) && component instanceof EditableValueHolder) {
                boolean sent = sent(component);
                found.updateAndGet(first -> first == null || sent ? component : first);
                return sent ? VisitResult.COMPLETE : VisitResult.ACCEPT;
            }
            return VisitResult.ACCEPT;
        });
        return Optional.ofNullable(found.get());
    }

    private static boolean sent(UIComponent component) {
        UIComponent at = component;
        while (at != null && !(at instanceof UIForm)) {
            at = at.getParent();
        }
        return at instanceof UIForm form && form.isSubmitted();
    }

    private static void openAgain(String viewId, FacesContext faces) {
        if (faces.getExternalContext().isResponseCommitted()) {
            faces.responseComplete(); // another failure of this request has sent the browser there
            return;
        }
        try {
            ExternalContext external = faces.getExternalContext();
            external.redirect(external.getRequestContextPath() + viewId + "?again=1" + query(viewId, external));
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the page was opened with, so that the same one opens: forms are sent without it. */
    private static String query(String viewId, ExternalContext external) {
        return Optional.ofNullable(external.getRequestHeaderMap().get("Referer"))
                .flatMap(Failures::address)
                .filter(page -> (external.getRequestContextPath() + viewId).equals(page.getRawPath()))
                .map(URI::getRawQuery)
                .map(query -> query.replaceFirst("^again=1&?", ""))
                .filter(query -> !query.isEmpty())
                .map(query -> "&" + query)
                .orElse("");
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable at = failure;
        while (at.getCause() != null && !(at instanceof DomainException) && !(at instanceof ServiceUnavailable)) {
            at = at.getCause();
        }
        return at;
    }
}
