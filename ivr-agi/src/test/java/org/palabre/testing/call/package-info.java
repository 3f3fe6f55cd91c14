/**
 * Real telephones for tests, for the demo and for {@code ./palabre call}: calls by SIP over UDP, speaks and listens by
 * RTP (G.711 µ-law, RFC 4733 digits).
 *
 * <p>Operations: {@link org.palabre.testing.call.SipCaller#dial} makes a call, a
 * {@link org.palabre.testing.call.SipPhone} takes calls; both give a {@link org.palabre.testing.call.SipCall}, which
 * keys digits, plays audio and keeps what it {@link org.palabre.testing.call.Heard heard}.
 *
 * <ol>
 *   <li>Everything that changes a call happens on the one thread of {@link org.palabre.testing.call.Wire}: no locks,
 *       and hundreds of calls cost one thread. Audio is examined on the thread that asks.
 *   <li>Waiting is for a condition with a time-out, never for a time. What did not come in time is a
 *       {@link org.palabre.testing.call.CallFailure} that says what was seen instead.
 *   <li>Times of a call are counted from the moment its audio began, by the monotonic clock.
 * </ol>
 *
 * <p>Out of scope: registration, authentication, encryption, other codecs, TCP.
 */
package org.palabre.testing.call;
