package org.palabre.adapter.sms;

import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;

/**
 * Who a message comes from, as SMPP writes it: an international number, a short number, a name, or whoever the centre
 * puts in.
 */
record Sender(TypeOfNumber type, NumberingPlanIndicator plan, String address) {
    static Sender of(String from) {
        if (from.isEmpty()) {
            return new Sender(TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, "");
        }
        if (from.startsWith("+")) {
            return new Sender(TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, from.substring(1));
        }
        return from.chars().allMatch(Character::isDigit)
                ? new Sender(TypeOfNumber.UNKNOWN, NumberingPlanIndicator.ISDN, from)
                : new Sender(TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN, from);
    }
}
