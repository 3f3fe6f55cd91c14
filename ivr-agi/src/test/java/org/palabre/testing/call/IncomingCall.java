package org.palabre.testing.call;

import java.net.InetSocketAddress;
import java.util.List;

/** The called side of setting up a call: 180, 200 or a refusal (RFC 3261 §13.3, §17.2). */
final class IncomingCall extends Signalling {

    private final SipMessage invite;
    private boolean decided;

    IncomingCall(SipPort port, SipCall call, SipMessage invite, InetSocketAddress peer) {
        super(port, call, invite.get("Call-ID"), peer);
        this.invite = invite;
        target = invite.find("Contact").map(SipMessage::address).orElse("sip:" + peer.getHostString());
        from = new SipMessage.Header("From", invite.get("To") + ";tag=" + localTag);
        to = new SipMessage.Header("To", invite.get("From"));
        answer(invite.answer(100, "Trying", localTag, List.of(), ""));
    }

    void ring() {
        if (!decided) {
            answer(invite.answer(180, "Ringing", localTag, List.of(contact()), ""));
            call.progress(180, "Ringing");
        }
    }

    void accept() {
        if (decided) {
            return;
        }
        decided = true;
        Sdp.parse(invite.body()).ifPresent(call::audioTowards);
        answer(invite.answer(200, "OK", localTag, List.of(contact(), SipPort.ALLOW), call.offer()));
        call.answered();
    }

    void refuse(int status, String reason) {
        if (!decided) {
            decided = true;
            answer(invite.answer(status, reason, localTag, List.of(), ""));
            call.refused(status, reason);
        }
    }

    @Override
    void hangUp() {
        if (call.isUp()) {
            bye();
        } else {
            refuse(480, "Temporarily Unavailable");
        }
    }

    @Override
    void response(SipMessage message) {
        // the only request of ours is BYE, and that is awaited elsewhere
    }

    @Override
    void cancelled(SipMessage message) {
        refuse(487, "Request Terminated");
    }
}
