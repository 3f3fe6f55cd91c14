package org.palabre.web.api.rollcall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palabre.rollcall.Presence;
import org.palabre.rollcall.RollCall;
import org.palabre.rollcall.RollCallEntry;
import org.palabre.rollcall.WhyNotCallable;

/**
 * Who of the invited is there.
 *
 * @param calling whether everybody who is missing is being called
 */
public record RollCallJson(boolean open, boolean calling, List<InvitedPersonJson> invited) {
    static RollCallJson of(RollCall roll) {
        return new RollCallJson(
                roll.open(),
                roll.calling(),
                roll.invited().stream().map(InvitedPersonJson::of).toList());
    }

    /**
     * Somebody invited.
     *
     * @param lastCallAt when the last call to them came to nothing
     * @param hindrance null: they can be called
     */
    public record InvitedPersonJson(
            long guest,
            String name,
            String phone,
            Presence presence,
            Optional<Instant> lastCallAt,
            int calls,
            Optional<WhyNotCallable> hindrance,
            boolean queued) {
        static InvitedPersonJson of(RollCallEntry one) {
            return new InvitedPersonJson(
                    one.guest(),
                    one.name(),
                    one.phone(),
                    one.presence(),
                    one.at(),
                    one.calls(),
                    one.whyNotCallable(),
                    one.queued());
        }
    }
}
