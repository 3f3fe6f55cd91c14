package org.palabre.testing.call;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Recorded audio: 8 kHz, 16 bits, one channel. */
public record Wav(String name, short[] samples) {

    public static final int RATE = 8000;

    /** @throws CallFailure when the file is missing, or is not a WAV of 8 kHz, 16 bits, one channel */
    public static Wav read(Path file) {
        try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(file));
                AudioInputStream audio = AudioSystem.getAudioInputStream(in)) {
            AudioFormat format = audio.getFormat();
            if (format.getSampleRate() != RATE || format.getSampleSizeInBits() != 16 || format.getChannels() != 1) {
                throw new CallFailure(file + " is not a WAV of 8 kHz, 16 bits, one channel, but " + format);
            }
            return new Wav(file.getFileName().toString(), samples(audio.readAllBytes(), format.isBigEndian()));
        } catch (UnsupportedAudioFileException e) {
            throw new CallFailure(file + " is not a WAV file", e);
        } catch (IOException e) {
            throw new CallFailure("cannot read " + file + ": " + e, e);
        }
    }

    public double seconds() {
        return samples.length / (double) RATE;
    }

    /** Writes the audio as a WAV file, for ears. */
    public void write(Path file) {
        ByteBuffer bytes = ByteBuffer.allocate(44 + samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes()).putInt(36 + samples.length * 2).put("WAVEfmt ".getBytes());
        bytes.putInt(16).putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * 2);
        bytes.putShort((short) 2).putShort((short) 16).put("data".getBytes()).putInt(samples.length * 2);
        bytes.asShortBuffer().put(samples);
        try {
            Files.write(file, bytes.array());
        } catch (IOException e) {
            throw new CallFailure("cannot write " + file + ": " + e, e);
        }
    }

    private static short[] samples(byte[] bytes, boolean bigEndian) {
        short[] samples = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes)
                .order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return samples;
    }
}
