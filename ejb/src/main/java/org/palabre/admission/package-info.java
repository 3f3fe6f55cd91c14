/**
 * May this leg come in now? The call flows ask {@link org.palabre.admission.Door}; {@code Admission} answers.
 *
 * <p>Rules: (1) the code alone gives conference and role (S6); (2) the cap is exact: a seat is reserved in the
 * transaction that answers, under the lock of the conference; everybody counts: moderators, waiting legs, ringing
 * dial-outs (N2); (3) every refusal has a reason of its own (P7) and is kept as an attempt; (4) guesses are paid from
 * budgets ({@link org.palabre.shared.guessing}); while one is used up a code needs the conference's number beside it,
 * and nobody is shut out (P10); (5) who was ejected stays out of that session (P18);
 * (6) a conference that needs a leader (people wait for one, or it ends without one) keeps a seat for one by every way
 * in: guests have one seat less than the cap, so whoever alone may open it, or keep it open, is never told that it is
 * full. One that needs none has all its seats for whoever comes first: two guests of a conference for two may meet
 * without its owner.
 */
package org.palabre.admission;
