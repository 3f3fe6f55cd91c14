package org.palabre.message;

/**
 * A text for a phone's display: one typographic apostrophe or narrow space would make the message one of 70 characters
 * a part instead of 160 (3GPP TS 23.038). Letters are left as they are.
 */
final class ShortText {
    private ShortText() {}

    static String of(String text) {
        return text.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replaceAll("[\u201c\u201d\u00ab\u00bb]\\p{Zs}?", "\"")
                .replaceAll("[\u2013\u2014]", "-")
                .replace("\u2026", "...")
                .replaceAll("[\\p{Zs}\\t]+", " ")
                .replaceAll(" *\\R+ *", "\n")
                .strip();
    }
}
