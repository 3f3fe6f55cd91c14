package org.palabre.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.meeting;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palabre.conference.SeriesDesk;
import org.palabre.conference.SeriesScope;
import org.palabre.conference.SeriesView;
import org.palabre.message.MessageSamples;
import org.palabre.notification.MailAddress;
import org.palabre.notification.Recipient;
import org.palabre.shared.DomainException;
import org.palabre.testing.OnStage;
import org.palabre.testing.Transactions;

/** While somebody invites, somebody else does: a series has one list of guests, whichever date they look at. */
class InvitingAtOnceTest extends OnStage {
    private static final String FATOU = "fatou@example.org";

    private Transactions transactions;
    private GuestDesk desk;
    private String series;
    private String second;

    @BeforeEach
    void reserve() {
        transactions = stage.get(Transactions.class);
        desk = stage.get(GuestDesk.class);
        SeriesView made = stage.get(SeriesDesk.class).reserve(meeting(), MessageSamples.THREE_DAYS, AWA);
        series = made.number();
        second = made.occurrences().get(1).conference().number();
    }

    private int invite(String guest, InvitedTo to) {
        return desk.invite(second, Map.of("fr", guest), to, AWA);
    }

    /** The transaction of it alone: where guests are called was asked before. */
    private Runnable inviting(String guest, InvitedTo to) {
        GuestList list = stage.get(GuestNumbers.class).list(Map.of("fr", guest), "awa");
        return () -> stage.get(GuestChanges.class).invite(second, list, to, AWA);
    }

    private List<Guest> rows(String address) {
        return stage.get(JpaGuests.class).of(series).stream()
                .filter(guest -> guest.address().equals(address))
                .toList();
    }

    private long mailsToFatou() {
        return stage.mails.sent.stream().filter(mail -> mail.to().equals(FATOU)).count();
    }

    @Test
    void aGuestOfTheSeriesShouldNotBeInvitedToItsDateToo() {
        transactions.whileUncommitted(inviting(FATOU, InvitedTo.SERIES), () -> invite(FATOU, InvitedTo.DATE));

        assertThat(rows(FATOU)).extracting(Guest::occurrence).containsExactly("");
        assertThat(mailsToFatou()).isEqualTo(1);
    }

    @Test
    void aGuestOfADateShouldBecomeOneOfTheSeries() {
        transactions.whileUncommitted(inviting(FATOU, InvitedTo.DATE), () -> invite(FATOU, InvitedTo.SERIES));

        assertThat(rows(FATOU)).extracting(Guest::occurrence).containsExactly("");
    }

    @Test
    void whoIsNamedTwiceShouldBeInvitedOnce() {
        transactions.whileUncommitted(
                inviting(FATOU, InvitedTo.SERIES),
                () -> assertThat(invite(FATOU, InvitedTo.SERIES)).isZero());

        assertThat(rows(FATOU)).hasSize(1);
        assertThat(mailsToFatou()).isEqualTo(1);
    }

    /** The list is the first one's, also while that is deleted. */
    @Test
    void aListWhoseFirstDateIsDeletedShouldHaveItsOrderToo() {
        stage.get(SeriesDesk.class).cancel(series, SeriesScope.ONE, AWA);

        whoIsNamedTwiceShouldBeInvitedOnce();
    }

    @Test
    void aListShouldHaveAThousandAtMost() {
        transactions.run(() -> IntStream.range(0, 999).forEach(this::known));

        var refused = catchThrowableOfType(
                CompletionException.class,
                () -> transactions.whileUncommitted(
                        inviting(FATOU, InvitedTo.SERIES), () -> invite("moussa@example.org", InvitedTo.SERIES)));

        assertThat(refused).isNotNull();
        assertThat(refused.getCause()).isInstanceOfSatisfying(DomainException.class, why -> assertThat(why.problems())
                .extracting(DomainException.Problem::key)
                .containsExactly("wrong.tooManyRecipients"));
        assertThat(stage.get(JpaGuests.class).of(series)).hasSize(1_000);
    }

    private void known(int one) {
        var mail = new Recipient.ByMail(
                MailAddress.parse("guest" + one + "@example.org").orElseThrow(), "");
        var guest = new Guest(series, "", mail, "fr", "awa", stage.clock.instant());
        guest.invite();
        stage.get(JpaGuests.class).add(guest);
    }
}
