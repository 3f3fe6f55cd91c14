package org.palabre.web.sms;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.palabre.shared.outbox.Outbox;

/**
 * {@code /sms/receipts?id=…&status=…}: where an HTTP gateway tells what became of a short message, asked for by
 * {@code PALABRE_SMS_DLR_URL}. Nobody signs in: the id, 122 random bits, is known to the gateway alone. Status as Kannel's
 * dlr-url has it: 1 delivered, 2 not delivered, 16 rejected; others say that it is on its way.
 *
 * <p>204 when it was taken; 404 for an id that is not known, or not yet: a gateway that tells again later is heard then.
 */
@WebServlet("/sms/receipts")
public class ReceiptPage extends HttpServlet {
    @Inject
    transient Outbox outbox;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(answer(request.getParameter("id"), request.getParameter("status")));
    }

    private int answer(String id, String status) {
        if (id == null || id.length() > 64 || status == null || !status.matches("\\d{1,3}")) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        return switch (Integer.parseInt(status)) {
            case 1 -> told(id, true, "");
            case 2 -> told(id, false, "not delivered");
            case 16 -> told(id, false, "rejected by the message centre");
            default -> HttpServletResponse.SC_NO_CONTENT;
        };
    }

    private int told(String id, boolean ok, String detail) {
        return outbox.delivered(id, ok, detail) ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_NOT_FOUND;
    }
}
