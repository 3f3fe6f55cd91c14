package org.palabre.conference;

/** What somebody may choose on the phone: what # alone gives, and the most he may ask for. */
public record PhoneOffer(int durationMinutes, int longestMinutes, int participants, int mostParticipants) {
    /** Of participants: two make a conference. */
    public static final int LEAST_PARTICIPANTS = 2;
}
