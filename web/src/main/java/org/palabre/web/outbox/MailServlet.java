package org.palabre.web.outbox;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.palabre.notification.Preview;
import org.palabre.notification.Preview.MailPreview;
import org.palabre.shared.DomainException;
import org.palabre.shared.outbox.OutboxDesk;
import org.palabre.web.security.CurrentUser;

/**
 * {@code /outbox/html/<id>}: a mail as its reader sees it, for a frame of the outbox page. Nothing in it runs, loads or
 * sends anything, whoever wrote it. 404 for what is no mail, or somebody else's.
 */
@WebServlet("/outbox/html/*")
public class MailServlet extends HttpServlet {
    static final String POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    @Inject
    transient OutboxDesk desk;

    @Inject
    transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<MailPreview> mail = mail(request.getPathInfo());
        if (mail.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.getWriter().write(mail.get().html());
    }

    private Optional<MailPreview> mail(String path) {
        if (path == null || !path.matches("/\\d{1,18}")) {
            return Optional.empty();
        }
        try {
            return Preview.of(desk.get(Long.parseLong(path.substring(1)), user.actor()))
                    .filter(MailPreview.class::isInstance)
                    .map(MailPreview.class::cast);
        } catch (DomainException unknown) {
            return Optional.empty();
        }
    }
}
