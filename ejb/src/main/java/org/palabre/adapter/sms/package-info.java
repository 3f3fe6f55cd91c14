/**
 * Short messages over SMPP 3.4 (jSMPP), an HTTP gateway, or into a folder.
 *
 * <p>Rules:
 * <ol>
 *   <li>One session, bound by our own timer again whenever it is lost; enquire_link each 30 s, 10 s for an answer.
 *   <li>The library's threads only hand over: receipts are written down on the container's.
 *   <li>What a text is written in and how it is cut is {@link org.palabre.notification.TextParts}'s: the console shows
 *       the same.
 *   <li>Failures are translated in {@link org.palabre.adapter.sms.SmsFailures} alone; addresses with passwords are
 *       never told.
 * </ol>
 *
 * <p>Out of scope: TLS to the message centre (use a VPN or a tunnel), and the address that an HTTP gateway reports to:
 * it would call {@link org.palabre.shared.outbox.Outbox#delivered} with the id.
 */
package org.palabre.adapter.sms;
