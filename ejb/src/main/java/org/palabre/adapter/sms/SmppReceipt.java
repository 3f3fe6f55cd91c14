package org.palabre.adapter.sms;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;

/**
 * What a message centre tells of one part: in optional parameters (SMPP 3.4 §5.3.2.12 and .35), in a text of the form
 * of its appendix B, which every centre writes in its own way, or in both; the parameters win.
 *
 * @param names of the part it may mean, the likeliest first
 * @param detail in the centre's words
 */
record SmppReceipt(List<String> names, State state, String detail) {
    private static final short RECEIPTED_MESSAGE_ID = 0x001e;
    private static final short MESSAGE_STATE = 0x0427;
    private static final short MESSAGE_PAYLOAD = 0x0424;
    private static final int UCS2 = 8;
    private static final int LONGEST_TEXT = 1_000;
    private static final Pattern ID = field("id", "[\\w.-]{1,64}+(?![:=])");
    private static final Pattern STAT = field("stat", "\\w{1,16}");
    private static final Pattern ERR = field("err", "\\w{1,16}");

    /** What became of it. */
    enum State {
        ARRIVED,
        LOST,
        UNDER_WAY;

        /** Of the seven letters that the appendix has, of whole words, or of the number of a message_state. */
        private static State of(String word) {
            return switch (word.toUpperCase(Locale.ROOT).replaceFirst("^0+(?=\\d)", "")) {
                case "2", "DELIVRD", "DELIVERED", "DELIVERD", "READ" -> ARRIVED;
                case "0", "1", "6", "SCHEDULED", "ENROUTE", "EN_ROUTE", "ACCEPTD", "ACCEPTED", "BUFFERED" -> UNDER_WAY;
                case "3", "4", "5", "7", "8", "9", "EXPIRED", "DELETED", "UNDELIV", "UNDELIVERABLE" -> LOST;
                case "UNDELIVERED", "UNDELIVRD", "UNKNOWN", "REJECTD", "REJECTED", "FAILED", "SKIPPED" -> LOST;
                default -> throw new IllegalArgumentException("no state is called \"" + word + "\"");
            };
        }
    }

    SmppReceipt {
        names = List.copyOf(names);
    }

    /**
     * Empty for what is no receipt: somebody answered. @throws IllegalArgumentException when it names no part or no
     * state
     */
    static Optional<SmppReceipt> of(DeliverSm message) {
        Optional<String> told = text(message, RECEIPTED_MESSAGE_ID);
        if (!message.isSmscDeliveryReceipt() && told.isEmpty()) {
            return Optional.empty();
        }
        String text = text(message);
        String id = told.or(() -> found(ID, text)).orElseThrow(() -> unreadable("id", text));
        String state = state(message).or(() -> found(STAT, text)).orElseThrow(() -> unreadable("state", text));
        String detail = state + found(ERR, text).map(error -> " " + error).orElse("");
        return Optional.of(new SmppReceipt(names(id, message), State.of(state), detail));
    }

    /** The sender of a receipt is whom the message was for; some centres swap the two. */
    private static List<String> names(String id, DeliverSm message) {
        Set<String> names = new LinkedHashSet<>(ReceiptName.meant(id, given(message.getSourceAddr())));
        names.addAll(ReceiptName.meant(id, given(message.getDestAddress())));
        return List.copyOf(names);
    }

    private static Optional<String> state(DeliverSm message) {
        return octets(message, MESSAGE_STATE)
                .filter(octets -> octets.length > 0)
                .map(octets -> Integer.toString(octets[octets.length - 1] & 0xff));
    }

    private static Optional<String> text(DeliverSm message, short parameter) {
        return octets(message, parameter)
                .map(octets -> new String(octets, StandardCharsets.ISO_8859_1)
                        .replaceFirst("\0.*", "")
                        .strip())
                .filter(text -> !text.isEmpty() && text.length() <= 64);
    }

    private static Optional<byte[]> octets(DeliverSm message, short parameter) {
        OptionalParameter given = message.getOptionalParameter(parameter);
        if (given instanceof OptionalParameter.OctetString octets) {
            return Optional.of(octets.getValue());
        }
        return given instanceof OptionalParameter.Byte octet
                ? Optional.of(new byte[] {octet.getValue()})
                : Optional.empty();
    }

    /** In the message, or where that is empty in its payload. */
    private static String text(DeliverSm message) {
        byte[] shorter = message.getShortMessage();
        byte[] octets = shorter == null || shorter.length == 0
                ? octets(message, MESSAGE_PAYLOAD).orElse(new byte[0])
                : shorter;
        Charset charset = message.getDataCoding() == UCS2 ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
        String text = new String(octets, charset);
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    private static Pattern field(String key, String value) {
        return Pattern.compile("(?:^|[\\s;,])" + key + "\\s*[:=]\\s*(" + value + ")", Pattern.CASE_INSENSITIVE);
    }

    private static Optional<String> found(Pattern field, String text) {
        Matcher matcher = field.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static IllegalArgumentException unreadable(String part, String text) {
        return new IllegalArgumentException("no " + part + " in \"" + SmsFailures.line(text) + "\"");
    }

    private static String given(String address) {
        return address == null ? "" : address;
    }
}
