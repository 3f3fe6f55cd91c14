package org.palabre.message;

/**
 * Number and code in one tap (P23). A comma is a pause of about two seconds on phones: two, since the menu's welcome
 * takes a moment to listen. RFC 3966 knows no pause, but every mobile phone takes this form.
 */
record DialString(AccessNumber access, String code) {
    private static final String PAUSE = ",,";

    /** @throws java.util.NoSuchElementException when nobody outside can dial the number */
    String link() {
        return "tel:" + access.e164().orElseThrow() + PAUSE + code + "%23";
    }

    /** To be typed, or dialled by a calendar. */
    String shown() {
        return access.shown() + PAUSE + code + "#";
    }
}
