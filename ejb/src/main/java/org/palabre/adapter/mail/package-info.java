/**
 * Mail over SMTP, or into a folder: the only place that knows Jakarta Mail.
 *
 * <p>Rules:
 * <ol>
 *   <li>Nothing is sent in clear beyond the loopback interface; the server's certificate must have its name.
 *   <li>A mail keeps its Message-ID however often it is tried (RFC 5322 §3.6.4), so that mailboxes know it again.
 *   <li>No line break of anybody's text gets into a header.
 *   <li>Failures are translated in {@link org.palabre.adapter.mail.SmtpFailures} alone. A connection that breaks after
 *       the text was handed over may have delivered it: it is sent again (outbox rule 3).
 *   <li>Every step has a time-out: 10 s to connect, 30 s for an answer.
 * </ol>
 */
package org.palabre.adapter.mail;
