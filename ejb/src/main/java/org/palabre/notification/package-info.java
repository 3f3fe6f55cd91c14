/**
 * Mail and short messages: what is said to people outside the console. Features hand in at
 * {@link org.palabre.notification.OutgoingMessages}. Two ports ({@link org.palabre.notification.Mailer}, {@link
 * org.palabre.notification.TextMessenger}); SMTP, SMPP, HTTP gateways and the demo's folder live in {@code adapter}.
 *
 * <p>Rules: (1) nothing is sent inside a transaction: a message is an entry of the outbox, written with the action that
 * causes it; (2) a message is whole when it is written: what was sent can be shown later, whatever changed since; (3)
 * the outbox's id gives a mail its Message-ID and a long text its reference number, so that a message sent twice
 * because an answer was lost is known as the same.
 */
package org.palabre.notification;
