package org.palabre.testing.call;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

/** The SIP side of one call that both directions have in common: requests inside the dialog (RFC 3261 §12 to §15). */
abstract class Signalling implements SipPort.Line {

    static final int NEVER_SLOWER = Integer.MAX_VALUE / 4;
    static final int T2 = 4000;

    final SipPort port;
    final SipCall call;
    final String callId;
    final String localTag = random();
    /** The other side's port, and its address for requests inside the call. */
    InetSocketAddress peer;

    String target;
    SipMessage.Header from;
    SipMessage.Header to;
    int sequence;
    private Resending acknowledged;
    private Resending bye;
    private SipMessage lastInviteAnswer;
    private Inviting again;

    Signalling(SipPort port, SipCall call, String callId, InetSocketAddress peer) {
        this.port = port;
        this.call = call;
        this.callId = callId;
        this.peer = peer;
        port.connect(callId, this);
    }

    static String random() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    /** Ends the call in whatever state it is: gives up, rejects or hangs up. */
    abstract void hangUp();

    abstract void response(SipMessage message);

    abstract void cancelled(SipMessage message);

    /** A request of ours inside the call. */
    SipMessage request(String method, int number, String branch, List<SipMessage.Header> more, String body) {
        List<SipMessage.Header> headers = new ArrayList<>();
        headers.add(new SipMessage.Header("Via", "SIP/2.0/UDP " + host() + ";branch=" + branch + ";rport"));
        headers.add(from);
        headers.add(to);
        headers.add(new SipMessage.Header("Call-ID", callId));
        headers.add(new SipMessage.Header("CSeq", number + " " + method));
        headers.add(contact());
        headers.add(new SipMessage.Header("Max-Forwards", "70"));
        headers.addAll(more);
        return new SipMessage(method + " " + target + " SIP/2.0", headers, body);
    }

    static String branch() {
        return "z9hG4bK" + random();
    }

    String host() {
        return port.local().getAddress().getHostAddress() + ":" + port.local().getPort();
    }

    SipMessage.Header contact() {
        return new SipMessage.Header("Contact", "<sip:" + call.us() + "@" + host() + ">");
    }

    void send(SipMessage message) {
        port.send(message, peer);
    }

    @Override
    public void receive(SipMessage message, InetSocketAddress sender) {
        if (message.isResponse()) {
            if (again != null && again.isAnsweredBy(message)) {
                again.answered(message);
            } else if (message.method().equals("BYE") && bye != null) {
                bye.stop();
                call.ended(Ending.By.US);
            } else {
                response(message);
            }
            return;
        }
        switch (message.method()) {
            case "ACK" -> {
                if (acknowledged != null) {
                    acknowledged.stop();
                }
            }
            case "BYE" -> {
                send(message.answer(200, "OK", localTag, List.of(), ""));
                stopResending();
                call.ended(Ending.By.THEM);
            }
            case "CANCEL" -> {
                send(message.answer(200, "OK", localTag, List.of(), ""));
                cancelled(message);
            }
            case "INVITE" -> invitedAgain(message);
            case "UPDATE" -> send(message.answer(200, "OK", localTag, List.of(contact()), newAudio(message)));
            case "OPTIONS", "INFO", "NOTIFY", "MESSAGE" ->
                send(message.answer(200, "OK", localTag, List.of(SipPort.ALLOW), ""));
            default -> send(message.answer(405, "Method Not Allowed", localTag, List.of(SipPort.ALLOW), ""));
        }
    }

    private void invitedAgain(SipMessage message) {
        if (lastInviteAnswer != null && lastInviteAnswer.sequence() == message.sequence()) {
            send(lastInviteAnswer);
        } else if (call.hasEnded() || !call.isUp()) {
            send(message.answer(481, "Call/Transaction Does Not Exist", localTag, List.of(), ""));
        } else {
            String audio = newAudio(message);
            answer(message.answer(200, "OK", localTag, List.of(contact()), audio.isEmpty() ? call.offer() : audio));
        }
    }

    private String newAudio(SipMessage message) {
        Optional<Sdp> theirs = Sdp.parse(message.body());
        theirs.ifPresent(call::audioTowards);
        return theirs.isPresent() ? call.offer() : "";
    }

    /** The answer to an INVITE: a final one is repeated until it is acknowledged. */
    void answer(SipMessage answer) {
        lastInviteAnswer = answer;
        stopResending();
        if (answer.status() >= 200) {
            acknowledged = Resending.start(() -> send(answer), T2, () -> call.ended(Ending.By.NOBODY));
        } else {
            send(answer);
        }
    }

    /** A re-INVITE of ours. @param offering else the other side offers, and the answer is in our ACK */
    void inviteAgain(boolean offering, CompletableFuture<Void> agreed) {
        if (!call.isUp()) {
            agreed.completeExceptionally(new CallFailure(call + ": not up, nothing can be agreed on"));
            return;
        }
        again = new Inviting(offering, agreed);
    }

    /** One of our re-INVITEs until it is answered; its ACK is sent for each answer (RFC 3261 §13.2.2.4). */
    private final class Inviting {
        private final int number = ++sequence;
        private final String branch = branch();
        private final boolean offering;
        private final CompletableFuture<Void> agreed;
        private final Resending resending;

        private Inviting(boolean offering, CompletableFuture<Void> agreed) {
            this.offering = offering;
            this.agreed = agreed;
            SipMessage invite = request("INVITE", number, branch, List.of(SipPort.ALLOW), offering ? call.offer() : "");
            resending = Resending.start(
                    () -> send(invite), T2, () -> agreed.completeExceptionally(new CallFailure(call + ": no answer")));
        }

        private boolean isAnsweredBy(SipMessage message) {
            return message.method().equals("INVITE") && message.sequence() == number;
        }

        private void answered(SipMessage message) {
            resending.stop();
            if (message.status() < 200) {
                return;
            }
            boolean taken = message.status() < 300;
            String answer = taken && !offering ? call.offer() : "";
            send(request("ACK", number, taken ? branch() : branch, List.of(), answer));
            if (taken) {
                Sdp.parse(message.body()).ifPresent(call::audioTowards);
                agreed.complete(null);
            } else {
                agreed.completeExceptionally(
                        new CallFailure(call + ": refused with " + message.status() + " " + message.reason()));
            }
        }
    }

    private void stopResending() {
        if (acknowledged != null) {
            acknowledged.stop();
        }
    }

    void bye() {
        if (bye == null) {
            stopResending();
            SipMessage message = request("BYE", ++sequence, branch(), List.of(), "");
            bye = Resending.start(() -> send(message), T2, () -> call.ended(Ending.By.US));
        }
    }

    /** Whatever comes is not even received. */
    void unplug() {
        stopResending();
        port.close();
    }

    void forget() {
        port.forgetLater(callId);
    }
}
