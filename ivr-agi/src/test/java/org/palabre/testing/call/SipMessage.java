package org.palabre.testing.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A SIP request or response (RFC 3261 §7). */
record SipMessage(String firstLine, List<Header> headers, String body) {

    record Header(String name, String value) {}

    private static final Map<String, String> COMPACT = Map.of(
            "v",
            "Via",
            "f",
            "From",
            "t",
            "To",
            "i",
            "Call-ID",
            "m",
            "Contact",
            "l",
            "Content-Length",
            "c",
            "Content-Type");
    private static final Pattern TAG = Pattern.compile(";\\s*tag=([^;>\\s]+)");
    private static final Pattern ADDRESS = Pattern.compile("^[^<]*<([^>]+)>|^\\s*([^;\\s]+)");

    SipMessage {
        headers = List.copyOf(headers);
    }

    static SipMessage parse(byte[] datagram, int length) {
        String text = new String(datagram, 0, length, UTF_8);
        int end = text.indexOf("\r\n\r\n");
        String head = end < 0 ? text : text.substring(0, end);
        // a header may go on in the next line when that begins with white space
        String[] lines = head.replaceAll("\r\n[ \t]+", " ").split("\r\n");
        List<Header> headers = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                String name = lines[i].substring(0, colon).trim();
                headers.add(new Header(
                        COMPACT.getOrDefault(name.toLowerCase(Locale.ROOT), name),
                        lines[i].substring(colon + 1).trim()));
            }
        }
        return new SipMessage(lines[0], headers, end < 0 ? "" : text.substring(end + 4));
    }

    /** The answer to a request: its Via, From, To, Call-ID and CSeq go back as they came (RFC 3261 §8.2.6). */
    SipMessage answer(int status, String reason, String localTag, List<Header> more, String body) {
        List<Header> back = new ArrayList<>();
        for (Header header : headers) {
            switch (header.name().toLowerCase(Locale.ROOT)) {
                case "via", "from", "call-id", "cseq", "record-route" -> back.add(header);
                case "to" ->
                    back.add(
                            status > 100 && tag(header.value()).isEmpty()
                                    ? new Header("To", header.value() + ";tag=" + localTag)
                                    : header);
                default -> {}
            }
        }
        back.addAll(more);
        return new SipMessage("SIP/2.0 " + status + " " + reason, back, body);
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(firstLine).append("\r\n");
        headers.forEach(
                h -> text.append(h.name()).append(": ").append(h.value()).append("\r\n"));
        if (!body.isEmpty()) {
            text.append("Content-Type: application/sdp\r\n");
        }
        text.append("Content-Length: ").append(body.getBytes(UTF_8).length).append("\r\n\r\n");
        return text.append(body).toString().getBytes(UTF_8);
    }

    boolean isResponse() {
        return firstLine.startsWith("SIP/2.0 ");
    }

    /** 100 to 699; only of a response. */
    int status() {
        return Integer.parseInt(firstLine.split(" ")[1]);
    }

    String reason() {
        String[] words = firstLine.split(" ", 3);
        return words.length < 3 ? "" : words[2];
    }

    /** Of the request itself, or of the request that is answered. */
    String method() {
        return isResponse()
                ? get("CSeq").replaceFirst("^\\d+\\s+", "")
                : firstLine.split(" ")[0];
    }

    /** The part before the @ of the request's address: the number that is called. */
    String calledNumber() {
        return firstLine.split(" ")[1].replaceFirst("^sips?:", "").replaceFirst("[@;].*", "");
    }

    int sequence() {
        return Integer.parseInt(get("CSeq").split("\\s+")[0]);
    }

    Optional<String> find(String name) {
        return headers.stream()
                .filter(h -> h.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    String get(String name) {
        return find(name).orElse("");
    }

    static Optional<String> tag(String headerValue) {
        Matcher matcher = TAG.matcher(headerValue);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The address inside a Contact, From or To. */
    static String address(String headerValue) {
        Matcher matcher = ADDRESS.matcher(headerValue);
        if (!matcher.find()) {
            return "";
        }
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }
}
