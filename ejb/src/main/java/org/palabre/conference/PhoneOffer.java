package org.palabre.conference;

import java.util.List;

/**
 * What somebody may choose on the phone.
 *
 * @param packages those that their limits allow, at least one, the first being what is proposed; at most
 *     {@link #MOST_PACKAGES}
 * @param longestMinutes that they may ask for, whatever the package
 * @param mostParticipants that they may ask for, whatever the package
 */
public record PhoneOffer(List<Terms> packages, int longestMinutes, int mostParticipants) {
    /** Of participants: two make a conference. */
    public static final int LEAST_PARTICIPANTS = 2;

    /** Keys 1 to 9 pick one. */
    public static final int MOST_PACKAGES = 9;

    public PhoneOffer {
        packages = List.copyOf(packages);
    }

    /**
     * What is chosen: the rest is as the package has it.
     *
     * @param packageId of the package that it began with
     */
    public record Terms(long packageId, int durationMinutes, int participants) {}
}
