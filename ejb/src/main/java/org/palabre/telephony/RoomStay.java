package org.palabre.telephony;

import java.time.Instant;

/** From when to when a leg was in a room, as the switch noted it by itself; by its clock, or on the product's. */
public record RoomStay(Instant from, Instant until) {}
