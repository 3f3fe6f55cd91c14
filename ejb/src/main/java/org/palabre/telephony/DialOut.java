package org.palabre.telephony;

import java.time.Duration;

/**
 * An order to call somebody into a room. They hear who invites and enter by pressing 1.
 *
 * @param leg the id that the new leg will have; chosen by us, so that its seat can be held before it rings
 * @param number what to dial, E.164 or an extension, already checked against what the operator opened
 * @param inviter the inviter's extension, read out to people inside; may be withheld
 * @param inviterLeg the inviter's leg, whose recorded name is played instead where there is one; may be null
 * @param inviterName said where there is no recording, by a switch that can speak; empty: not to be said
 * @param shown the number that the called person sees; withheld: the platform's
 * @param ringing how long it may ring
 * @param stay the longest stay in the room, enforced by the switch alone
 */
public record DialOut(
        LegId leg,
        RoomName room,
        String number,
        CallerNumber inviter,
        LegId inviterLeg,
        String inviterName,
        CallerNumber shown,
        String language,
        boolean listenOnly,
        boolean startMuted,
        Duration ringing,
        Duration stay) {}
