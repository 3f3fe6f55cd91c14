package org.palabre.rollcall;

import java.util.List;

/**
 * Who of the invited is there.
 *
 * @param open whether the conference is open: only then people can be called
 * @param calling whether a round is under way
 * @param invited in the order they were invited; a guest with several addresses and one number, once
 */
public record RollCall(boolean open, boolean calling, List<RollCallEntry> invited) {
    public RollCall {
        invited = List.copyOf(invited);
    }

    /** How many are in. */
    public long present() {
        return invited.stream().filter(one -> one.presence() == Presence.IN).count();
    }

    /** How many a round would call. */
    public long callable() {
        return invited.stream().filter(RollCallEntry::callable).count();
    }
}
