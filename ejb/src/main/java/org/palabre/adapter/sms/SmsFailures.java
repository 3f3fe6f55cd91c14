package org.palabre.adapter.sms;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import org.jsmpp.PDUException;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.util.IntUtil;
import org.palabre.shared.outbox.DeliveryFailure;

/** The one place where a failure of a gateway becomes ours, in words without passwords. */
final class SmsFailures {
    private static final int LONGEST = 200;

    private SmsFailures() {}

    static DeliveryFailure ofHttp(IOException failure) {
        return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException
                ? DeliveryFailure.away("the gateway cannot be reached: " + failure, failure)
                : DeliveryFailure.later("the gateway did not answer: " + failure, failure);
    }

    /** Command status of SMPP 3.4 §5.1.3. */
    static DeliveryFailure ofSmpp(NegativeResponseException failure) {
        String told = "the message centre answers 0x" + IntUtil.toHexString(failure.getCommandStatus());
        return switch (failure.getCommandStatus()) {
            case 0x14, 0x58 -> DeliveryFailure.away(told + " (too many at once)", failure);
            case 0x04, 0x05, 0x0d, 0x0e, 0x0f -> DeliveryFailure.away(told + " (not bound)", failure);
            case 0x08, 0x45, 0x64, 0xfe, 0xff -> DeliveryFailure.later(told, failure);
            case 0x0a -> DeliveryFailure.away(told + " (sender refused, see PALABRE_SMS_FROM)", failure);
            case 0x0b -> DeliveryFailure.forGood(told + " (number refused)", failure);
            default -> DeliveryFailure.forGood(told, failure);
        };
    }

    static DeliveryFailure lost(Exception failure) {
        return DeliveryFailure.later("the message centre did not answer: " + failure, failure);
    }

    /** Ours, not the line's: the same bytes would fail again. */
    static DeliveryFailure unwritable(PDUException failure) {
        return DeliveryFailure.forGood("cannot be written as a short message: " + failure.getMessage(), failure);
    }

    /** Why there is no session. The library puts the command status of a refused bind into the cause. */
    static String told(IOException failure) {
        String cause =
                failure.getCause() == null ? "" : " (" + failure.getCause().getMessage() + ")";
        return line(failure.getMessage() + cause);
    }

    /** What others wrote, fit for one line. */
    static String line(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
