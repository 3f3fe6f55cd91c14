package org.palabre.ivr.agi;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.palabre.admission.Pass;
import org.palabre.ivr.callflow.CallerDialog;
import org.palabre.ivr.callflow.Keyed;
import org.palabre.telephony.Prompt;
import org.palabre.telephony.Spoken;

/**
 * A caller on an AGI line. What the dialplan shall do next goes into the channel's variables in one order, the word {@code
 * PALABRE} last: were the link cut in between, the dialplan would not act on half of it.
 */
class AgiCallerDialog implements CallerDialog {
    private static final Duration FIRST_KEY = Duration.ofSeconds(6);
    private static final Duration NEXT_KEY = Duration.ofSeconds(3);
    /** A second # that comes so soon belongs to the answer before: many people end with ##. */
    private static final Duration ECHO = Duration.ofMillis(600);

    private static final Duration LOOK = Duration.ofMillis(100);

    /** After a second and a half of silence the words are said again: nobody shall think that the line is dead. */
    private static final int LOOKS_WITHOUT_WORDS = 15;
    /** Keys read of one answer before it is taken as noise; what is over {@link Keyed#LONGEST} is dropped. */
    private static final int MOST_KEYS = 400;

    private final AgiLine line;
    private final String nameFile;
    private final Executor threads;
    private char early;
    private Keyed ahead;
    private boolean afterHash;

    AgiCallerDialog(AgiLine line, String nameFile, Executor threads) {
        this.line = line;
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
    public Keyed ask(String alone, List<? extends Spoken> prompts) {
        Keyed answer = ahead != null ? ahead : askNow(alone, prompts);
        ahead = null;
        afterHash = answer.ended();
        return answer;
    }

    private Keyed askNow(String alone, List<? extends Spoken> prompts) {
        forgetSecondHash();
        play(prompts);
        if (early == '#' && afterHash && line.playedMillis() < ECHO.toMillis()) {
            early = 0;
            play(prompts);
        }
        char key = early == 0 ? line.key(FIRST_KEY) : early;
        early = 0;
        if (key == 0 || key == '#') {
            return new Keyed("", key == '#');
        }
        return alone.indexOf(key) >= 0 ? new Keyed(String.valueOf(key), false) : beginningWith(key);
    }

    @Override
    public <T> T meanwhile(String alone, Supplier<T> work, Prompt... words) {
        var result = CompletableFuture.supplyAsync(work, threads);
        play(List.of(words));
        forgetSecondHash();
        int looks = 0;
        while (!result.isDone() && ahead == null && (early == 0 || alone.indexOf(early) < 0)) {
            if (early == 0) {
                early = line.key(LOOK);
                if (++looks % LOOKS_WITHOUT_WORDS == 0) {
                    play(List.of(words));
                }
            } else {
                ahead = beginningWith(early);
                early = 0;
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
        early = 0;
        ahead = null;
    }

    private Keyed beginningWith(char first) {
        Keyed rest = line.keys(Keyed.LONGEST, NEXT_KEY);
        String keys = first + rest.keys();
        for (int read = 0; isFull(rest) && read < MOST_KEYS; read += Keyed.LONGEST) {
            rest = line.keys(Keyed.LONGEST, NEXT_KEY);
        }
        return new Keyed(keys, rest.ended());
    }

    private static boolean isFull(Keyed rest) {
        return rest.keys().length() == Keyed.LONGEST;
    }

    @Override
    public void recordName() {
        early = 0; // the key that cut the prompt short must not cut the recording
        line.exec("Record", nameFile + ".wav,2,3,ky");
        forgetOldNames();
    }

    @Override
    public void join(Prompt words, Pass pass, Duration stay) {
        handOver("conf", words.fileName(), pass, stay);
    }

    @Override
    public void waitOutside(Pass pass, Duration longest) {
        handOver("wait", "", pass, longest);
    }

    @Override
    public void bye() {
        line.setAndLeave("PALABRE=bye");
    }

    /** As {@link #ECHO}. */
    private void forgetSecondHash() {
        early = early == '#' ? 0 : early;
    }

    /** Stops at a key, and says nothing more while one is unread. */
    private void play(List<? extends Spoken> prompts) {
        for (Spoken prompt : prompts) {
            if (early == 0) {
                early = line.play("palabre/" + prompt.fileName());
            }
        }
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
