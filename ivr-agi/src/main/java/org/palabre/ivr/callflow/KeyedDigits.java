package org.palabre.ivr.callflow;

/**
 * What a caller keyed, without the # that ended it.
 *
 * @param keys 0 to 9, * and A to D; cut at {@link #LONGEST} and one
 * @param ended whether a # ended it
 */
public record KeyedDigits(String keys, boolean ended) {
    /** The longest code there can be. */
    public static final int LONGEST = 12;

    public static final KeyedDigits NOTHING = new KeyedDigits("", false);

    /** No key but perhaps a #. */
    public boolean silence() {
        return keys.isEmpty();
    }

    /** Whether it could be a code: digits only, not too many, and none of the menu's keys first. */
    public boolean couldBeCode() {
        return keys.matches("[3-9]\\d{0," + (LONGEST - 1) + "}");
    }

    /** Digits only, at least one, and not too many. */
    public boolean digits() {
        return keys.matches("\\d{1," + LONGEST + "}");
    }

    /** One key that the first menu has not, and that alone is no code either. */
    public boolean isSlip() {
        return keys.length() == 1;
    }

    /** Without what was meant for the menu: some key 2 once more before their code. No code begins with it. */
    public KeyedDigits withoutTwos() {
        return new KeyedDigits(keys.replaceFirst("^2+", ""), ended);
    }

    public boolean isNumber(int least, int most) {
        return keys.matches("\\d{1,6}") && Integer.parseInt(keys) >= least && Integer.parseInt(keys) <= most;
    }

    public boolean beginsWith(char key) {
        return !keys.isEmpty() && keys.charAt(0) == key;
    }
}
