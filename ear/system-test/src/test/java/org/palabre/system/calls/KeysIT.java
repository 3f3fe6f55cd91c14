package org.palabre.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.palabre.system.Palabre;
import org.palabre.system.SharesPalabre;
import org.palabre.testing.Await;

/** Every key in the conference, keyed as digits, and what comes of it (P8, S21–S27). */
@SharesPalabre
@Timeout(240)
class KeysIT {
    private final Palabre palabre;
    private final Callers callers;

    KeysIT(Palabre palabre) {
        this.palabre = palabre;
        callers = new Callers(palabre);
    }

    @AfterEach
    void hangUp() {
        callers.close();
    }

    @SideBySide
    void star1ShouldMuteAndUnmuteOneself() {
        Meeting meeting = Meeting.at(palabre).reserve();
        Guest moderator = callers.leads(meeting);
        Guest guest = callers.joins(meeting);
        guest.call().tone(700);
        moderator.hearsTone(700);
        guest.keysAndHears("*1", "muted");
        moderator.hearsNoTone(700);
        meeting.awaitPerson(guest.number(), Live.Person::muted);
        guest.keysAndHears("*1", "unmuted");
        moderator.hearsTone(700);
        meeting.awaitPerson(guest.number(), one -> !one.muted());
    }

    @SideBySide
    void star2ShouldRaiseAndLowerTheHand() {
        Meeting meeting = Meeting.at(palabre).reserve();
        Guest guest = callers.joins(meeting);
        guest.keysAndHears("*2", "hand-raised");
        meeting.awaitPerson(guest.number(), Live.Person::handRaised);
        guest.keysAndHears("*2", "hand-lowered");
        meeting.awaitPerson(guest.number(), one -> !one.handRaised());
    }

    @SideBySide
    void star3ShouldTellHowManyAreThere() {
        Meeting meeting = Meeting.at(palabre).reserve();
        Guest first = callers.leads(meeting);
        first.keysAndHears("*3", "only-person");
        joinsUntilTheBeepIsOver(meeting, first);
        first.keysAndHears("*3", "only-one");
        joinsUntilTheBeepIsOver(meeting, first);
        Duration before = first.now();
        first.keysAndHears("*3", "other-in-party");
        first.hears("there-are", before);
    }

    /** Until the beep is over: what is said to one is heard beside what the room hears. */
    private void joinsUntilTheBeepIsOver(Meeting meeting, Guest inside) {
        Duration before = inside.now();
        callers.joins(meeting);
        Duration over = inside.hears("beep-join", before)
                .at()
                .plusMillis(Math.round(1000 * inside.sounds().get("beep-join").seconds()) + 300);
        Await.until(
                "the beep is over", Duration.ofSeconds(20), () -> inside.now().compareTo(over) > 0);
    }

    @SideBySide
    void star4And6ShouldChangeWhatIsHeard() {
        Meeting meeting = Meeting.at(palabre).reserve();
        Guest speaker = callers.leads(meeting);
        Guest guest = callers.joins(meeting);
        speaker.call().tone(900);
        guest.hearsTone(900);
        double normal = steady(guest);
        guest.call().keys("*4");
        guest.hearsLevel(900, -60, normal - 2);
        guest.call().keys("*6,*6");
        guest.hearsLevel(900, normal + 2, 0);
    }

    @SideBySide
    void star7And9ShouldChangeHowOneIsHeard() {
        Meeting meeting = Meeting.at(palabre).reserve();
        Guest listening = callers.leads(meeting);
        Guest speaker = callers.joins(meeting);
        speaker.call().tone(900);
        listening.hearsTone(900);
        double normal = steady(listening);
        speaker.call().keys("*7");
        listening.hearsLevel(900, -60, normal - 2);
        speaker.call().keys("*9,*9");
        listening.hearsLevel(900, normal + 2, 0);
    }

    /** The level of a tone that has been heard for a while. */
    private static double steady(Guest guest) {
        guest.hearsTone(900);
        return guest.level(900);
    }

    @SideBySide
    void star0ShouldHelpEachInHisRole() {
        Meeting meeting = Meeting.at(palabre).reserve();
        Guest moderator = callers.leads(meeting);
        Guest guest = callers.joins(meeting);
        Together.all(
                () -> moderator.keysAndBeginsToHear("*0", "help-moderator"),
                () -> guest.keysAndBeginsToHear("*0", "help-participant"));
    }

    @SideBySide
    void star5ShouldExtendUntilLimitsSayNo() {
        Meeting meeting = Meeting.at(palabre).minutes(460).reserve();
        Guest moderator = callers.leads(meeting);
        Instant end = meeting.awaitInside(1).endsAt().orElseThrow();
        moderator.keysAndHears("*5", "extended-by");
        assertThat(meeting.live().orElseThrow().endsAt()).contains(end.plus(Duration.ofMinutes(15)));
        moderator.keysAndHears("*5", "extend-refused");
        assertThat(meeting.live().orElseThrow().endsAt()).contains(end.plus(Duration.ofMinutes(15)));
    }

    @SideBySide
    void keysOfTheModeratorShouldDoNothingForOthers() {
        Meeting meeting = Meeting.at(palabre).reserve();
        Guest guest = callers.joins(meeting);
        Live before = meeting.awaitInside(1);
        guest.call().keys("*5,,,,*8,,,,1").join();
        guest.keysAndHears("*2", "hand-raised");
        Live after = meeting.await("the hand", live -> live.people().getFirst().handRaised());
        assertThat(after.endsAt()).isEqualTo(before.endsAt());
        assertThat(after.locked()).isFalse();
    }

    @SideBySide
    void menu1ShouldLockAndUnlock() {
        Meeting meeting = Meeting.at(palabre).reserve();
        Guest moderator = callers.leads(meeting);
        Duration before = moderator.now();
        moderator.call().keys("*8");
        moderator.hears("menu-moderator", before);
        moderator.keysAndHears("1", "locked-now");
        meeting.await("locked", Live::locked);
        callers.keysCode(meeting.userCode()).hears("locked");
        moderator.keysAndHears("*8,1", "unlocked-now");
        meeting.await("unlocked", live -> !live.locked());
        callers.joins(meeting);
    }

    @SideBySide
    void menu2ShouldMuteAllOthersAndLaterOnes() {
        Meeting meeting = Meeting.at(palabre).reserve();
        Guest moderator = callers.leads(meeting);
        Guest guest = callers.joins(meeting);
        guest.call().tone(700);
        moderator.hearsTone(700);
        moderator.keysAndHears("*8,2", "others-muted");
        meeting.awaitPerson(guest.number(), Live.Person::muted);
        moderator.hearsNoTone(700);
        Guest late = callers.joins(meeting);
        meeting.awaitPerson(late.number(), Live.Person::muted);
        assertThat(meeting.awaitPerson(moderator.number(), Live.Person::isIn).muted())
                .isFalse();
        guest.call().silence();
        moderator.keysAndHears("*8,2", "others-unmuted");
        guest.call().tone(700);
        moderator.hearsTone(700);
        meeting.await("nobody muted", live -> live.people().stream().noneMatch(Live.Person::muted));
    }

    @SideBySide
    void menu4ShouldCallTheRoll() {
        Meeting meeting = Meeting.at(palabre).reserve();
        Guest moderator = callers.leads(meeting);
        moderator.keysAndHears("*8,4", "nobody-else");
        Guest guest = callers.joins(meeting);
        assertThat(guest.number()).contains("3");
        Duration roll = moderator.keysAndHears("*8,4", "roll-call").at();
        moderator.hears("digit-3", roll);
    }

    @SideBySide
    void menu5ShouldEjectTheLast() {
        Meeting meeting = Meeting.at(palabre).reserve();
        Guest moderator = callers.leads(meeting);
        Guest first = callers.joins(meeting);
        Guest last = callers.joins(meeting);
        moderator.keysAndHears("*8,5", "ejected-last");
        last.hears("ejected");
        last.awaitEnded();
        assertThat(meeting.awaitInside(2).person(first.number())).isPresent();
        callers.dials(last.number(), Callers.FRENCH, "," + meeting.userCode() + "#")
                .hears("not-allowed");
    }

    @SideBySide
    void menu9ShouldEndForAllWhenConfirmed() {
        Meeting meeting = Meeting.at(palabre).reserve();
        Guest moderator = callers.leads(meeting);
        Guest guest = callers.joins(meeting);
        moderator.keysAndHears("*8,9", "end-confirm");
        moderator.keysAndHears("2", "cancelled");
        assertThat(meeting.awaitInside(2).remainingSeconds()).isPositive();
        moderator.keysAndHears("*8,9", "end-confirm");
        moderator.call().keys("1");
        Together.each(List.of(moderator, guest), one -> {
            one.hears("ended");
            one.awaitEnded();
        });
        meeting.awaitNobody();
    }
}
