package org.palabre.telephony;

/** Something that callers hear from us: it has a sound in every language, or somebody recorded it. */
public sealed interface Spoken permits Prompt, Numeral, DigitPause, RecordedName {
    /** The name of its sound, without folder and ending: {@code warning-5}, {@code name:<leg>}. */
    String fileName();
}
