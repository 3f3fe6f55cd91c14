package org.palabre.telephony;

/** Something that callers hear from us: it has a sound in every language. */
public sealed interface Spoken permits Prompt, Numeral, Pause {
    /** The name of its sound, without folder and ending: {@code warning-5}. */
    String fileName();
}
