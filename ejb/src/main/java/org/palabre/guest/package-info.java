/**
 * Who is invited to a conference, and what they are told of it: {@link org.palabre.guest.GuestDesk} keeps the guests of
 * a conference, {@link org.palabre.guest.Notices} notes for whom there is news, {@link org.palabre.guest.NoticeWriter}
 * writes it.
 *
 * <p>Rules: (1) one message for each person and change, however many dates of a series it touches, which says what is
 * so when it is written ({@link org.palabre.guest.NoticeContent}): what is left decides between a change and a
 * cancellation; (2) what was taken back before anybody read of it is told to nobody; (3) the guests of a series are one
 * list, held by its first conference, beside those of single dates.
 *
 * <p>Out of scope here: what a message says ({@code message}); invitations that were sent on their own
 * ({@code invitation}).
 */
package org.palabre.guest;
