package org.palabre.adapter.mustache;

import java.io.Writer;

/** Takes so many characters and no more. */
final class BoundedText extends Writer {
    private final StringBuilder text = new StringBuilder();
    private final int most;

    BoundedText(int most) {
        this.most = most;
    }

    /** @throws OutputTooLong when there is no room */
    @Override
    public void write(char[] characters, int offset, int length) {
        if (text.length() + length > most) {
            throw new OutputTooLong();
        }
        text.append(characters, offset, length);
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing to let go of
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
