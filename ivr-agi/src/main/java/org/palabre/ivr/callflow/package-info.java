/**
 * What callers hear and key until they are in the room, wait, or leave. No word of AGI here: {@link
 * org.palabre.ivr.callflow.CallerDialog} is the caller.
 *
 * <p>Rules: (1) every prompt may be cut short by a key, and that key counts, except the last words of a call; (2) a
 * code may be keyed at once, because codes never begin with 0, 1 or 2; (3) three tries in one call, then goodbye;
 * silence is a try; (4) each refusal has its own prompt (P7); (5) what is reserved by phone is read back first, and
 * nothing is before that is confirmed; a personal number proves nothing without its PIN; (6) whatever fails behind the
 * door is an apology, never silence (N11).
 */
package org.palabre.ivr.callflow;
