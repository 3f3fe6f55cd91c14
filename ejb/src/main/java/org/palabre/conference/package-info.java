/**
 * Conferences: reserved, changed, cancelled, deleted and found again ({@link org.palabre.conference.ConferenceDesk}),
 * one by one or in series.
 *
 * <p>Rules: (1) a number (7 and seven digits) is never given twice; codes are unique over everything that answers,
 * cannot be guessed, begin with 3 to 9, and the two of one conference differ; (2) validity runs from creation and
 * limits the opening only (S106); (3) duration runs from the opening (S105); (4) a reserved conference is Future until
 * it opens, Current while it is open, Past when it was used or its validity is over; what differs between it and a
 * permanent one, which opens again and again, is said by its {@link org.palabre.conference.Terms}
 * (docs/adr/0016-terms-and-openings.md); (5) what people may ask for is limited by role; (6) deleting hides a
 * conference from the lists and takes its codes out of service; sessions, participations and audit stay (S123); (7) the
 * platform's seats are never booked twice ({@link org.palabre.conference.Capacity}, P1): what has a start holds them
 * from there, what has none is checked when it opens; (8) the conferences of a series
 * ({@link org.palabre.conference.SeriesDesk}, P2) have one number for callers and one pair of codes, which open
 * whichever of them is next (docs/adr/0008-series.md).
 *
 * <p>Out of scope here: who is inside (session), may a call come in (admission).
 */
package org.palabre.conference;
