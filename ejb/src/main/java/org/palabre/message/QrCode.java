package org.palabre.message;

/** Draws what a phone's camera reads. */
public interface QrCode {
    /** @return a PNG image, dark on white with its quiet zone, so that it reads on any ground */
    byte[] png(String text);
}
