package org.palabre.ivr.ami;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.palabre.telephony.DialOut;
import org.palabre.telephony.LegId;
import org.palabre.telephony.Speech;

/** A call out as AMI takes it. */
final class DialOutOrder {
    private static final String PREFIX = "palabre-dial-";

    private DialOutOrder() {}

    static Origination of(DialOut order, AmiSettings settings) {
        if (!order.number().matches("\\+?[0-9]{1,31}")) {
            throw new IllegalArgumentException("not a number to dial");
        }
        var action = new Origination(channel(settings.dialOut(), order.number()), order.ringing());
        action.setActionId(PREFIX + order.leg());
        action.setChannelId(order.leg().value());
        action.setContext("palabre-called");
        action.setExten("s");
        action.setPriority(1);
        String shown = order.shown().withheld()
                ? settings.dialOutCaller()
                : order.shown().value();
        if (!shown.isEmpty()) { // telephones show an empty one as "Anonymous"
            action.setCallerId(shown);
        }
        action.setVariables(variables(order));
        return action;
    }

    private static String channel(String way, String number) {
        return way.replace("{number}", number).replace("{digits}", number.replace("+", ""));
    }

    /** The leg of an order that failed; empty for any other event. */
    static Optional<LegId> failedLegOf(ManagerEvent event) {
        return Optional.of(event)
                .filter(OriginateResponseEvent.class::isInstance)
                .map(OriginateResponseEvent.class::cast)
                .filter(response -> !response.isSuccess())
                .map(OriginateResponseEvent::getActionId)
                .filter(id -> id.startsWith(PREFIX))
                .map(id -> new LegId(id.substring(PREFIX.length())));
    }

    /** An extension says nothing to somebody outside. */
    private static String inviterDigits(DialOut order) {
        return order.number().startsWith("+") ? "" : order.inviter().value();
    }

    private static Map<String, String> variables(DialOut order) {
        var variables = new HashMap<String, String>();
        variables.put("PALABRE_ROOM", order.room().value());
        variables.put("PALABRE_ROLE", order.listenOnly() ? "listener" : "participant");
        variables.put("PALABRE_MUTED", order.startMuted() || order.listenOnly() ? "yes" : "no");
        variables.put("PALABRE_STAY", String.valueOf(Math.max(1, order.stay().toSeconds())));
        variables.put("PALABRE_LANGUAGE", order.language());
        variables.put("PALABRE_ROOM_LANGUAGE", order.language());
        variables.put("PALABRE_INVITER_DIGITS", PromptList.of(Speech.oneByOne(inviterDigits(order))));
        variables.put("PALABRE_INVITER_NAME", SpokenName.of(order.inviterName()));
        if (order.inviterLeg() != null) {
            variables.put("PALABRE_INVITER_LEG", order.inviterLeg().value());
        }
        return variables;
    }
}
