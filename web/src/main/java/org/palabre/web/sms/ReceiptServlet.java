package org.palabre.web.sms;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.palabre.shared.outbox.Outbox;

/**
 * {@code /sms/receipts?id=…&status=…}: where an HTTP gateway tells what became of a short message, asked for by
 * {@code PALABRE_SMS_DLR_URL}. Nobody signs in: the id, 122 random bits, is known to the gateway alone. Status as
 * Kannel's dlr-url has it (1 delivered, 2 not delivered, 16 rejected), or the words of SMPP; others say that it is on
 * its way.
 *
 * <p>204 when it was taken; 404 for an id that is not known, or not yet: a gateway that tells again later is heard
 * then.
 */
@WebServlet("/sms/receipts")
public class ReceiptServlet extends HttpServlet {
    @Inject
    transient Outbox outbox;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(answer(given(request, "id"), given(request, "status")));
    }

    /** Gateways write the names of parameters in small letters or not. */
    private static String given(HttpServletRequest request, String name) {
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> parameter.getKey().equalsIgnoreCase(name))
                .map(parameter -> parameter.getValue()[0].strip())
                .findFirst()
                .orElse("");
    }

    private int answer(String id, String status) {
        if (id.isEmpty() || id.length() > 64 || !status.matches("\\w{1,16}")) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        return switch (status.toUpperCase(Locale.ROOT).replaceFirst("^0+(?=\\d)", "")) {
            case "1", "DELIVRD", "DELIVERED" -> told(id, true, "");
            case "2" -> told(id, false, "not delivered");
            case "16" -> told(id, false, "rejected by the message centre");
            case "UNDELIV", "UNDELIVERABLE", "UNDELIVERED", "EXPIRED", "DELETED", "REJECTD", "REJECTED", "FAILED" ->
                told(id, false, status);
            default -> HttpServletResponse.SC_NO_CONTENT;
        };
    }

    private int told(String id, boolean ok, String detail) {
        return outbox.delivered(id, ok, detail) ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_NOT_FOUND;
    }
}
