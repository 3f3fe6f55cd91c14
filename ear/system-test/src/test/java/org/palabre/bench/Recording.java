package org.palabre.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.palabre.testing.call.CallFailure;
import org.palabre.testing.call.Heard;
import org.palabre.testing.call.Match;
import org.palabre.testing.call.Sounds;
import org.palabre.testing.call.Wav;

/** What one caller heard, as prompts with times. */
final class Recording {
    /** Softer is silence, dBFS. */
    private static final double SILENCE = -60;

    private static final Duration FRAME = Duration.ofMillis(100);

    /** A prompt, from..to in seconds of the call. */
    private record Said(String prompt, double from, double to, double score) {
        boolean overlaps(Said other) {
            return from < other.to - 0.2 && other.from < to - 0.2;
        }
    }

    private final Heard heard;
    private final Sounds sounds;
    private final List<Said> said;

    Recording(Heard heard, Sounds sounds) {
        this.heard = heard;
        this.sounds = sounds;
        said = said();
    }

    /** Such as {@code welcome 0.2, menu 3.4}. */
    String prompts() {
        return said.stream()
                .map(one -> String.format(Locale.ROOT, "%s %.1f", one.prompt(), one.from()))
                .collect(Collectors.joining(", "));
    }

    int count() {
        return said.size();
    }

    /** The likeliest wins where two would be heard at once. */
    private List<Said> said() {
        List<Said> all = new ArrayList<>();
        sounds.sentences().forEach(prompt -> all.addAll(places(prompt)));
        all.sort(Comparator.comparingDouble(Said::score).reversed());
        List<Said> kept = new ArrayList<>();
        for (Said one : all) {
            if (kept.stream().noneMatch(one::overlaps)) {
                kept.add(one);
            }
        }
        kept.sort(Comparator.comparingDouble(Said::from));
        return kept;
    }

    private List<Said> places(String prompt) {
        Wav wav = sounds.get(prompt);
        try {
            return heard.find(wav).stream()
                    .map(match -> said(prompt, wav, match))
                    .toList();
        } catch (CallFailure silent) {
            return List.of(); // a prompt without a sound
        }
    }

    private static Said said(String prompt, Wav wav, Match match) {
        double from = match.at().toMillis() / 1000.0;
        return new Said(prompt, from, from + wav.seconds(), match.score());
    }

    double seconds() {
        return heard.now().toMillis() / 1000.0;
    }

    /** Seconds until something is heard. */
    double untilTheFirstSound() {
        for (Duration at = Duration.ZERO; at.compareTo(heard.now()) < 0; at = at.plus(FRAME)) {
            if (!isSilent(at)) {
                return at.toMillis() / 1000.0;
            }
        }
        return seconds();
    }

    /** The longest time between the first sound and the last one without any, in seconds. */
    double longestSilence() {
        double longest = 0;
        double since = -1;
        for (Duration at = Duration.ZERO; at.compareTo(heard.now()) < 0; at = at.plus(FRAME)) {
            if (!isSilent(at)) {
                double now = at.toMillis() / 1000.0;
                longest = since < 0 ? 0 : Math.max(longest, now - since - 0.1);
                since = now;
            }
        }
        return longest;
    }

    private boolean isSilent(Duration at) {
        return heard.rms(at, at.plus(FRAME)) < SILENCE;
    }

    /** Loudness of all that is not silence, dBFS. */
    double loudness() {
        double power = 0;
        int frames = 0;
        for (Duration at = Duration.ZERO; at.compareTo(heard.now()) < 0; at = at.plus(FRAME)) {
            if (!isSilent(at)) {
                power += Math.pow(10, heard.rms(at, at.plus(FRAME)) / 10);
                frames++;
            }
        }
        return frames == 0 ? -120 : 10 * Math.log10(power / frames);
    }
}
