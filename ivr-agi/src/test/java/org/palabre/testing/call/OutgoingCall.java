package org.palabre.testing.call;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** The caller's side of setting up a call: INVITE, ACK, CANCEL (RFC 3261 §9, §13, §17.1). */
final class OutgoingCall extends Signalling {

    private final String branch = branch();
    private final SipMessage invite;
    private final Resending inviting;
    private Resending cancelling;
    private boolean heardOf;
    private boolean givenUp;
    private SipMessage ack;

    OutgoingCall(SipPort port, SipCall call, InetSocketAddress server, String caller, List<SipMessage.Header> more) {
        super(port, call, random() + "@" + port.local().getAddress().getHostAddress(), server);
        String at = server.getAddress().getHostAddress() + ":" + server.getPort();
        target = "sip:" + call.them() + "@" + at;
        from = new SipMessage.Header("From", caller + ";tag=" + localTag);
        to = new SipMessage.Header("To", "<" + target + ">");
        sequence = 1;
        List<SipMessage.Header> headers = new ArrayList<>(more);
        headers.add(SipPort.ALLOW);
        invite = request("INVITE", 1, branch, headers, call.offer());
        inviting = Resending.start(
                () -> send(invite),
                NEVER_SLOWER,
                () -> call.refused(408, "no SIP answer at all from " + at + " within 32 s"));
    }

    @Override
    public void nobodyThere() {
        if (!heardOf && !call.hasEnded()) {
            inviting.stop();
            call.refused(503, "nobody listens on " + peer.getAddress().getHostAddress() + ":" + peer.getPort());
        }
    }

    @Override
    void response(SipMessage message) {
        if (!message.method().equals("INVITE")) {
            if (message.method().equals("CANCEL") && cancelling != null) {
                cancelling.stop();
            }
            return;
        }
        heardOf = true;
        inviting.stop();
        if (message.status() < 200) {
            progress(message);
        } else if (message.status() < 300) {
            accepted(message);
        } else {
            refused(message);
        }
    }

    private void progress(SipMessage message) {
        Sdp.parse(message.body()).ifPresent(call::audioTowards);
        call.progress(message.status(), message.reason());
        if (givenUp) {
            cancel();
        }
    }

    private void accepted(SipMessage message) {
        if (ack == null) {
            to = new SipMessage.Header("To", message.get("To"));
            target = message.find("Contact").map(SipMessage::address).orElse(target);
            ack = request("ACK", 1, branch(), List.of(), "");
            Sdp.parse(message.body()).ifPresent(call::audioTowards);
            call.answered();
        }
        send(ack);
        // it was answered while we gave up
        if (givenUp) {
            bye();
        }
    }

    private void refused(SipMessage message) {
        if (cancelling != null) {
            cancelling.stop();
        }
        SipMessage.Header other = to;
        to = new SipMessage.Header("To", message.get("To"));
        send(request("ACK", 1, branch, List.of(), ""));
        to = other;
        call.refused(message.status(), message.reason());
    }

    @Override
    void hangUp() {
        givenUp = true;
        if (ack != null) {
            bye();
        } else if (heardOf) {
            cancel();
        }
        // else: only what was heard of can be cancelled (RFC 3261 §9.1)
    }

    private void cancel() {
        if (cancelling == null) {
            SipMessage message = request("CANCEL", 1, branch, List.of(), "");
            cancelling =
                    Resending.start(() -> send(message), T2, () -> call.refused(408, "no answer to our giving up"));
        }
    }

    @Override
    void cancelled(SipMessage message) {
        // the called side cannot cancel; it was answered 200, nothing changes
    }
}
