package org.palabre.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.palabre.system.Palabre;
import org.palabre.system.calls.Callers;
import org.palabre.system.calls.Employee;
import org.palabre.system.calls.Guest;
import org.palabre.system.calls.Meeting;
import org.palabre.system.calls.NewConference;
import org.palabre.testing.Await;
import org.palabre.testing.call.Habit;
import org.palabre.testing.call.SipCall;
import org.palabre.testing.call.SipPhone;
import org.palabre.testing.call.Sounds;

/** Ten calls in each language, and what each caller hears: the prompts with their times, silences, loudness. */
class HeardBenchmark {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Duration LONG = Duration.ofSeconds(90);

    private final Figures figures = new Figures("heard");
    private int number;
    private int prompts;

    @Test
    void tenCallsInEachLanguage() throws Exception {
        try (Palabre palabre = Palabre.start("bench-heard");
                SipPhone phones = SipPhone.listening(palabre.phonePort());
                var callers = new Callers(palabre)) {
            for (String language : List.of("fr", "en")) {
                new Calls(palabre, phones, callers, language).make();
            }
        }
        assertThat(prompts).as("sentences that were recognised").isGreaterThan(60);
    }

    /** In one language. */
    private final class Calls {
        private final Palabre palabre;
        private final SipPhone phones;
        private final Callers callers;
        private final String language;
        private final String access;
        private final Sounds sounds;

        Calls(Palabre palabre, SipPhone phones, Callers callers, String language) {
            this.palabre = palabre;
            this.phones = phones;
            this.callers = callers;
            this.language = language;
            access = language.equals("fr") ? Callers.FRENCH : Callers.ENGLISH;
            sounds = language.equals("fr") ? Sounds.french() : Sounds.english();
        }

        void make() throws Exception {
            enterAndKeys();
            wrongCodes();
            call("says nothing at all", this::silent);
            waiting();
            full();
            call("reserves by phone", this::reserves);
            called();
        }

        private NewConference wish() {
            return Meeting.at(palabre).language(language);
        }

        private Guest dials(String keys) {
            return callers.dials(Callers.freshNumber(), access, keys);
        }

        private Guest enters(Meeting meeting, String code) {
            Guest guest = dials("," + code + "#");
            meeting.awaitPerson(guest.number(), one -> one.isIn());
            return guest;
        }

        /** Three calls: the first, the second, and the moderator with keys; the owner ends the conference. */
        private void enterAndKeys() throws Exception {
            Meeting meeting = wish().reserve();
            Guest first = enters(meeting, meeting.userCode());
            listen(first, 6);
            Guest second = enters(meeting, meeting.userCode());
            listen(second, 6);
            Guest moderator = enters(meeting, meeting.moderatorCode());
            listen(moderator, 7);
            for (String keys : List.of("*0", "*3", "*1", "*1", "*8", "1", "*5")) {
                moderator.call().keys(keys);
                listen(moderator, 9);
            }
            second.call().keys("*0");
            listen(second, 9);
            meeting.does("live/end", "");
            tell("enters by the code, alone at first; at the end the owner ends it", first);
            tell("enters second; keys *0", second);
            tell("the moderator enters, keys *0 *3 *1 *1 *8 1 *5", moderator);
        }

        private void wrongCodes() throws Exception {
            Meeting meeting = wish().reserve();
            Guest guest = dials(",39999999#");
            listen(guest, 8);
            guest.call().keys(meeting.userCode() + "#");
            meeting.awaitPerson(guest.number(), one -> one.isIn());
            listen(guest, 5);
            guest.call().hangUp();
            tell("a wrong code, then the right one", guest);
        }

        private Guest silent() {
            return dials("");
        }

        private void waiting() throws Exception {
            Meeting meeting = wish().waitForLeader().reserve();
            Guest guest = dials("," + meeting.userCode() + "#");
            listen(guest, 15);
            Guest leader = enters(meeting, meeting.moderatorCode());
            listen(guest, 6);
            leader.call().hangUp();
            guest.call().hangUp();
            tell("waits for the leader", guest);
        }

        private void full() throws Exception {
            Meeting meeting = wish().cap(2).reserve();
            enters(meeting, meeting.userCode());
            enters(meeting, meeting.moderatorCode());
            call("the conference is full", () -> dials("," + meeting.userCode() + "#"));
        }

        private Guest reserves() {
            Employee employee = Employee.of(palabre);
            Guest guest = dials("");
            guest.hears("menu");
            guest.keysAndBeginsToHear("1", "ask-personal-number");
            guest.keysAndBeginsToHear(employee.number() + "#", "ask-pin");
            guest.keysAndBeginsToHear("4826#", "ask-duration");
            guest.keysAndBeginsToHear("45#", "ask-participants");
            guest.keysAndBeginsToHear("40#", "confirm");
            guest.keysAndBeginsToHear("1", "reserved");
            guest.hears("after-reserved");
            guest.call().keys("2");
            listen(guest, 8);
            guest.call().hangUp();
            return guest;
        }

        /** Two calls: one who comes, one who does not. */
        private void called() throws Exception {
            Meeting meeting = wish().reserve();
            enters(meeting, meeting.moderatorCode());
            answers(meeting, language.equals("fr") ? "10301" : "10303", "1");
            answers(meeting, language.equals("fr") ? "10302" : "10304", "");
        }

        private void answers(Meeting meeting, String phone, String keys) throws Exception {
            phones.when(phone, Habit.answers(Duration.ofSeconds(1)));
            meeting.dialOut(phone);
            SipCall call = phones.awaitCall(phone, SOON).awaitAnswered(SOON);
            Guest guest = new Guest(phone, call, sounds);
            if (!keys.isEmpty()) {
                guest.hears("press-1");
                call.keys(keys);
                listen(guest, 6);
                call.hangUp();
            }
            tell(keys.isEmpty() ? "is called, presses nothing" : "is called, presses 1", guest);
        }

        private void call(String what, Supplier<Guest> call) throws Exception {
            tell(what, call.get());
        }

        private void listen(Guest guest, int seconds) {
            Duration until = guest.now().plusSeconds(seconds);
            Await.until("listened", SOON, () -> guest.now().compareTo(until) > 0);
        }

        private void tell(String what, Guest guest) throws Exception {
            guest.call().awaitEnded(LONG);
            var recording = new Recording(guest.heard(), sounds);
            Path folder = Files.createDirectories(Path.of("target", "benchmarks", "heard"));
            number++;
            guest.heard().all().write(folder.resolve(String.format("%02d-%s.wav", number, language)));
            prompts += recording.count();
            figures.tell(
                    "%02d %s, %s: %.1f s, first sound after %.1f s, longest silence %.1f s, %.1f dBFS: %s",
                    number,
                    language,
                    what,
                    recording.seconds(),
                    recording.untilTheFirstSound(),
                    recording.longestSilence(),
                    recording.loudness(),
                    recording.prompts());
        }
    }
}
