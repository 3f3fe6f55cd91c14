/**
 * What must happen, written down in the transaction that wants it, done later and again until it succeeds: mail, short
 * messages, and whatever else has an {@link org.palabre.shared.outbox.OutboxHandler}.
 *
 * <p>Rules:
 * <ol>
 *   <li>An entry lives and dies with the transaction that adds it ({@link org.palabre.shared.outbox.Outbox#add}). The
 *       same key is taken once, so a action that is repeated says nothing twice.
 *   <li>Nothing is sent inside a transaction. An entry is claimed in one (SKIP LOCKED, with a lease of four hours:
 *       longer than any answer is waited for), sent, and its result written down in another.
 *   <li>At least once, and exactly once but for this: the server took the message and the product died, or lost the
 *       answer or the database for longer than the lease, before the result was written down. Then it is sent again
 *       under the same id. SMTP: the Message-ID is the same, most mailboxes show one. SMPP: reference number, address
 *       and text are the same, a phone shows a long text once, a short one perhaps twice. HTTP gateways: twice, unless
 *       they know the id. At most as many as were being sent at that moment (PALABRE_OUTBOX_AT_ONCE of each kind).
 *   <li>An entry that fails waits 10 s, 30 s, 2 min, 10 min, 30 min, then hourly, up to PALABRE_OUTBOX_TRIES, and is
 *       then dead; it holds up no other. Whoever waits for an answer longer than some seconds is no longer counted
 *       among those who send at once, up to four times their number. Where nobody can be reached (server away, not
 *       configured, wrong credentials) the whole kind pauses for at most half a minute and no entry's tries are
 *       counted: however long it takes, nothing is lost.
 *   <li>The clock is the product's: where it is moved, waits and leases move with it.
 *   <li>What is over is deleted PALABRE_OUTBOX_DAYS after it was written: messages hold codes and addresses.
 *   <li>What is sent again by hand is a new message with an id of its own: whoever deleted or never saw the first gets
 *       it.
 * </ol>
 *
 * <p>Out of scope: order. Entries go out about in the order they came.
 */
package org.palabre.shared.outbox;
