package org.palabre.conference;

/** The two codes of a conference; they differ. */
record Codes(String moderator, String user) {
    Codes {
        if (moderator.equals(user)) {
            throw new IllegalArgumentException("both codes alike");
        }
    }
}
