package org.palabre.adapter.sms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.palabre.notification.Gsm7;
import org.palabre.notification.TextMessage;
import org.palabre.notification.TextMessenger;
import org.palabre.notification.TextParts;

/**
 * Short messages to a message centre (SMPP 3.4). A long text goes in parts with a user data header (3GPP TS 23.040
 * §9.2.3.24.1) whose reference number follows from the id: parts that are sent twice are the same parts to the phone.
 */
final class SmppMessenger implements TextMessenger {
    private final SmppLink link;
    private final Sender sender;

    SmppMessenger(SmppLink link, Sender sender) {
        this.link = link;
        this.sender = sender;
    }

    @Override
    public List<String> send(String id, TextMessage text) {
        SMPPSession session = link.session();
        TextParts parts = TextParts.of(text.text());
        List<String> references = new ArrayList<>();
        for (int n = 0; n < parts.parts().size(); n++) {
            references.add(ReceiptName.of(submit(session, text.to(), parts, n, id), text.to()));
        }
        return references;
    }

    private String submit(SMPPSession session, String to, TextParts parts, int n, String id) {
        boolean several = parts.parts().size() > 1;
        byte[] content = content(parts, n);
        try {
            return session.submitShortMessage(
                            "",
                            sender.type(),
                            sender.plan(),
                            sender.address(),
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            to.replace("+", ""),
                            new ESMClass(
                                    MessageMode.DEFAULT,
                                    MessageType.DEFAULT,
                                    several ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT),
                            (byte) 0,
                            (byte) 0,
                            null,
                            null,
                            new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                            (byte) 0,
                            coding(parts),
                            (byte) 0,
                            several ? withHeader(id, parts.parts().size(), n, content) : content)
                    .getMessageId();
        } catch (NegativeResponseException e) {
            throw SmsFailures.ofSmpp(e);
        } catch (PDUException e) {
            throw SmsFailures.unwritable(e);
        } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
            throw SmsFailures.lost(e);
        }
    }

    private static GeneralDataCoding coding(TextParts parts) {
        return switch (parts.alphabet()) {
            case GSM7 -> GeneralDataCoding.DEFAULT;
            case UCS2 -> new GeneralDataCoding(Alphabet.ALPHA_UCS2);
        };
    }

    private static byte[] content(TextParts parts, int n) {
        String part = parts.parts().get(n);
        return switch (parts.alphabet()) {
            case GSM7 -> Gsm7.octets(part);
            case UCS2 -> part.getBytes(StandardCharsets.UTF_16BE);
        };
    }

    private static byte[] withHeader(String id, int all, int n, byte[] content) {
        var octets = new ByteArrayOutputStream();
        octets.writeBytes(new byte[] {5, 0, 3, (byte) id.hashCode(), (byte) all, (byte) (n + 1)});
        octets.writeBytes(content);
        return octets.toByteArray();
    }
}
