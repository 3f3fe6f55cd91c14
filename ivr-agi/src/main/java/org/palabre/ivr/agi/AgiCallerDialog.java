package org.palabre.ivr.agi;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.palabre.admission.Pass;
import org.palabre.ivr.callflow.CallerDialog;
import org.palabre.ivr.callflow.KeyedDigits;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.Spoken;

/**
 * A caller on an AGI line. What the dialplan shall do next goes into the channel's variables in one order, the word
 * {@code PALABRE} last: were the link cut in between, the dialplan would not act on half of it.
 */
class AgiCallerDialog implements CallerDialog {
    private static final Duration FIRST_KEY = Duration.ofSeconds(6);
    private static final Duration NEXT_KEY = Duration.ofSeconds(5);

    /** While something is done that is mostly short. */
    private static final Duration FIRST_LOOK = Duration.ofMillis(100);

    /** After that: long, because a key that comes between two orders is lost. */
    private static final Duration LOOK = Duration.ofMillis(500);

    /** After a second and a half of silence the words are said again: nobody shall think that the line is dead. */
    private static final int LOOKS_WITHOUT_WORDS = 3;
    /** Keys read of one answer before it is taken as noise; what is over {@link KeyedDigits#LONGEST} is dropped. */
    private static final int MOST_KEYS = 400;

    private final AgiLine line;
    private final String nameFile;
    private final Executor threads;
    private final Clock clock;
    private final KeysAhead ahead = new KeysAhead();

    AgiCallerDialog(AgiLine line, String nameFile, Executor threads, Clock clock) {
        this.line = line;
        this.clock = clock;
        this.threads = threads;
        this.nameFile = nameFile;
    }

    @Override
    public void speak(String language) {
        line.set("CHANNEL(language)", language);
    }

    @Override
    public void say(Spoken... prompts) {
        play(List.of(prompts));
    }

    @Override
    public void tell(Spoken... prompts) {
        for (Spoken prompt : prompts) {
            line.playToTheEnd("palabre/" + prompt.fileName());
        }
    }

    @Override
    public KeyedDigits ask(String alone, List<? extends Spoken> prompts) {
        play(prompts);
        boolean keys = true;
        while (ahead.isEmpty() && keys) {
            keys = keyed(line.key(FIRST_KEY));
        }
        if (ahead.isEmpty()) {
            return KeyedDigits.NOTHING;
        }
        char key = ahead.first();
        if (key == '#') {
            return new KeyedDigits("", true);
        }
        return alone.indexOf(key) >= 0 ? new KeyedDigits(String.valueOf(key), false) : beginningWith(key);
    }

    @Override
    public <T> T meanwhile(Supplier<T> work, Prompt... words) {
        var result = CompletableFuture.supplyAsync(work, threads);
        play(List.of(words));
        for (int looks = 1; !result.isDone(); looks++) {
            ahead.add(line.keys(KeyedDigits.LONGEST, looks == 1 ? FIRST_LOOK : LOOK), clock.instant());
            if (looks % LOOKS_WITHOUT_WORDS == 0) {
                play(List.of(words));
            }
        }
        try {
            return result.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    @Override
    public void forget() {
        ahead.forget();
    }

    private KeyedDigits beginningWith(char first) {
        boolean ended = ahead.hasHash();
        String keys = first + ahead.upToHash();
        for (int read = 0; !ended && read < MOST_KEYS; read += KeyedDigits.LONGEST) {
            KeyedDigits rest = line.keys(KeyedDigits.LONGEST, NEXT_KEY);
            ahead.add(rest, clock.instant());
            ended = ahead.hasHash() || !isFull(rest);
            keys += ahead.upToHash();
        }
        return new KeyedDigits(keys.substring(0, Math.min(keys.length(), KeyedDigits.LONGEST + 1)), ended);
    }

    private static boolean isFull(KeyedDigits rest) {
        return rest.keys().length() == KeyedDigits.LONGEST;
    }

    @Override
    public void recordName() {
        ahead.forget(); // the key that cut the prompt short must not cut the recording
        line.exec("Record", nameFile + ".wav,2,3,ky");
        forgetOldNames();
    }

    @Override
    public void join(List<Prompt> words, Pass pass, Duration stay) {
        String list =
                words.stream().map(prompt -> "palabre/" + prompt.fileName()).collect(Collectors.joining("&"));
        handOver("conf", list, pass, stay);
    }

    @Override
    public void waitOutside(Pass pass, Duration longest) {
        handOver("wait", "", pass, longest);
    }

    @Override
    public void bye() {
        line.setAndLeave("PALABRE=bye");
    }

    /** Stops at a key, and says nothing while one is unread. */
    private void play(List<? extends Spoken> prompts) {
        for (Spoken prompt : prompts) {
            while (ahead.isEmpty() && keyed(line.play("palabre/" + prompt.fileName()))) {
                // it was stopped by a second #, which says nothing
            }
        }
    }

    /** @return whether there was a key */
    private boolean keyed(char key) {
        if (key != 0) {
            ahead.add(key, clock.instant());
        }
        return key != 0;
    }

    private void handOver(String where, String said, Pass pass, Duration longest) {
        line.setAndLeave(String.join(
                ",",
                "PALABRE_ROOM=" + pass.room(),
                "PALABRE_CONFERENCE=" + pass.conference(),
                "PALABRE_ROLE=" + pass.role().name().toLowerCase(Locale.ROOT),
                "PALABRE_MUTED=" + (pass.startMuted() ? "yes" : "no"),
                "PALABRE_ROOM_LANGUAGE=" + pass.roomLanguage(),
                "PALABRE_WORDS=" + said,
                "PALABRE_STAY=" + Math.max(1, longest.toSeconds()),
                "PALABRE=" + where));
    }

    /** Names are wanted for announcements only: those of yesterday go. */
    private void forgetOldNames() {
        String folder = nameFile.substring(0, Math.max(0, nameFile.lastIndexOf('/')));
        if (!folder.isEmpty() && !folder.contains("'")) {
            line.exec("TrySystem", "find '" + folder + "' -name 'name-*.wav' -mmin +1440 -delete");
        }
    }
}
