package org.palabre.shared.guessing;

import java.time.Duration;

/**
 * One of the budgets that a guess is paid from.
 *
 * @param subject whose it is: unique over all kinds
 * @param price what one guess takes of it
 * @param most as much may be spent before it is used up
 * @param refill the time after which nothing of that is spent any more
 * @param kept over restarts
 */
public record GuessShare(String subject, double price, double most, Duration refill, boolean kept) {
    private static final int LONGEST_SUBJECT = 160;

    public GuessShare {
        subject = subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
    }

    /** So many guesses in that time. What refills while they are keyed, a minute or two, is not one more. */
    public static GuessShare count(String subject, int most, Duration refill) {
        return new GuessShare(subject, 1, most - 0.9, refill, false);
    }

    GuessShare keptOverRestarts() {
        return new GuessShare(subject, price, most, refill, true);
    }
}
