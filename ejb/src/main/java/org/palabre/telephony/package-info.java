/**
 * The port to the telephone switch: what we ask of it ({@link org.palabre.telephony.Switch}) and what it tells
 * ({@link org.palabre.telephony.SwitchEvent}). No word of Asterisk here.
 *
 * <p>Rules: commands ask, events tell: nothing is true before the switch said it (an accepted command is only
 * accepted). A leg is known by its {@link org.palabre.telephony.LegId} for its whole life, a room by the session that
 * it serves.
 */
package org.palabre.telephony;
