package org.palabre.testing.call;

/** Sends a message again until it is answered, as SIP over UDP asks for (RFC 3261 §17: T1, doubled each time). */
final class Resending {

    private static final int T1 = 500;

    private final Runnable send;
    private final int longest;
    private final Runnable givenUp;
    private boolean over;
    private int waited;

    private Resending(Runnable send, int longest, Runnable givenUp) {
        this.send = send;
        this.longest = longest;
        this.givenUp = givenUp;
    }

    /**
     * Sends at once and then again and again.
     *
     * @param longest ms between two sendings: 4000 (T2), and for an INVITE without bound
     * @param givenUp after 64 times T1 without an answer
     */
    static Resending start(Runnable send, int longest, Runnable givenUp) {
        Resending resending = new Resending(send, longest, givenUp);
        resending.next(T1);
        return resending;
    }

    private void next(int interval) {
        if (over) {
            return;
        }
        if (waited >= 64 * T1) {
            over = true;
            givenUp.run();
            return;
        }
        send.run();
        Wire.shared().after(interval, () -> {
            waited += interval;
            next(Math.min(interval * 2, longest));
        });
    }

    void stop() {
        over = true;
    }
}
