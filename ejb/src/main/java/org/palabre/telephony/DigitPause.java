package org.palabre.telephony;

/** A silence between two groups of digits, so that they can be written down. */
public enum DigitPause implements Spoken {
    /** 0.4 s. */
    SHORT;

    @Override
    public String fileName() {
        return "pause";
    }
}
