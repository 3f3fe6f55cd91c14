/**
 * Who of the invited is there, and calling those who are missing (N7, P16). Rules:
 *
 * <ol>
 *   <li>Where somebody is, is not stored: it follows from the seats, the history and the attempts of the session, by
 *       number. So it is right, too, for whoever calls on their own or is called by hand.
 *   <li>A round calls everybody who is missing, as many at once as the operator allows and as there are seats; a seat
 *       is held for each who rings. What cannot be called now is called when something changes, as the live board tells
 *       it.
 *   <li>Those who are busy or do not answer are called again after a pause, as often as the operator allows. Whoever
 *       rejects the call, leaves, or answers without pressing 1 (a voicemail) is not, unless somebody asks for them
 *       alone.
 *   <li>A round lives in memory: it ends with the conference, by hand, or with the application. Those who were not
 *       called then are shown as missing.
 * </ol>
 */
package org.palabre.rollcall;
