package org.palabre.rollcall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;
import static org.palabre.testing.Stage.PAUL;
import static org.palabre.testing.Stage.meeting;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.palabre.addressbook.ContactDesk;
import org.palabre.addressbook.ContactInput;
import org.palabre.conference.Options;
import org.palabre.guest.Invitee;
import org.palabre.shared.DomainException;
import org.palabre.shared.Setting;
import org.palabre.telephony.SwitchEvent.DialOutFailed.Reason;

class RollCallDeskTest extends OnRollCall {
    private void contact(String name, String mail, String mobile) {
        stage.get(ContactDesk.class).add(new ContactInput(name, mail, mobile, ""), List.of(), AWA);
    }

    @Nested
    class WhoIsThere {
        @Test
        void shouldFollowOneCallToItsEnd() {
            running(5, 1);
            assertThat(presences()).containsExactly(Presence.MISSING);

            desk.call(conference.number(), of(phone(0)).guest(), AWA);
            assertThat(presences()).containsExactly(Presence.RINGING);
            answers(phone(0));
            assertThat(presences()).containsExactly(Presence.ANSWERED);
            presses1(phone(0));
            assertThat(presences()).containsExactly(Presence.IN);
            assertThat(roll().present()).isEqualTo(1);
            stage.telephony.hangUp(legOf(phone(0)));
            assertThat(presences()).containsExactly(Presence.LEFT);
            assertThat(of(phone(0)).calls()).isEqualTo(1);
        }

        @Test
        void shouldTellWhyNobodyCame() {
            running(10, 5);
            desk.callMissing(conference.number(), AWA);
            List<Reason> reasons =
                    List.of(Reason.BUSY, Reason.NO_ANSWER, Reason.REJECTED, Reason.NOT_CONFIRMED, Reason.FAILED);
            for (int i = 0; i < reasons.size(); i++) {
                comesToNothing(phone(i), reasons.get(i));
            }

            assertThat(presences())
                    .containsExactly(
                            Presence.BUSY,
                            Presence.NO_ANSWER,
                            Presence.REJECTED,
                            Presence.NOT_CONFIRMED,
                            Presence.FAILED);
        }

        @Test
        void shouldKnowWhoCalledByHimselfHoweverHisNumberIsWritten() {
            running(5, 2);
            stage.join(conference.userPin(), "0639982001");

            assertThat(presences()).containsExactly(Presence.MISSING, Presence.IN);
        }

        @Test
        void shouldTakeMailAndMobileOfOnePersonForOne() {
            conference = stage.reserved(meeting());
            invitations.invite(conference.number(), "Paul Martin <paul@example.org>, 06 39 98 10 02", "fr", AWA);
            moderatorCalls();

            assertThat(roll().invited()).singleElement().satisfies(paul -> {
                assertThat(paul.name()).isEqualTo("Paul Martin");
                assertThat(paul.phone()).isEqualTo("+33639981002");
            });
        }

        @Test
        void shouldTakeMailAndMobileOfOneContactForOne() {
            contact("Moussa Ba", "moussa@example.net", "06 39 98 40 00");
            conference = stage.reserved(meeting());
            invitations.invite(conference.number(), "Moussa <MOUSSA@example.net>, 06 39 98 40 00", "fr", AWA);
            moderatorCalls();

            assertThat(roll().invited()).singleElement().satisfies(moussa -> {
                assertThat(moussa.name()).isEqualTo("Moussa");
                assertThat(moussa.phone()).isEqualTo("+33639984000");
            });
        }

        /** Paul is called at an extension, and comes from the mobile that the address book has for this contact. */
        @Test
        void shouldKnowAContactFromWhereverHeCalls() {
            contact("Paul", "paul@example.org", "06 39 98 40 01");
            stage.set(Setting.PALABRE_DIAL_OUT_ALLOWED, "");
            conference = stage.reserved(meeting());
            invitations.invite(conference.number(), "paul@example.org, 06 39 98 40 01", "fr", AWA);
            moderatorCalls();
            assertThat(roll().invited()).singleElement().satisfies(paul -> {
                assertThat(paul.phone()).isEqualTo("1002");
                assertThat(paul.whyNotCallable()).isEmpty();
            });

            stage.join(conference.userPin(), "0639984001");

            assertThat(presences()).containsExactly(Presence.IN);
        }

        @Test
        void shouldSayWhoCannotBeCalled() {
            conference = stage.reserved(meeting());
            invitations.invite(conference.number(), "nobody@example.org, +221 77 123 45 67", "fr", AWA);
            moderatorCalls();

            assertThat(roll().invited())
                    .extracting(one -> one.whyNotCallable().orElseThrow())
                    .containsExactly(WhyNotCallable.NO_NUMBER, WhyNotCallable.NOT_ALLOWED);
            assertThatThrownBy(() -> desk.callMissing(conference.number(), AWA))
                    .isInstanceOfSatisfying(
                            DomainException.class, e -> assertThat(e.key()).isEqualTo("refused.nobodyMissing"));
        }

        @Test
        void shouldBeNobodysBeforeTheOpening() {
            prepared(5, 2, Options.NONE);

            assertThat(roll().open()).isFalse();
            assertThatThrownBy(() -> desk.callMissing(conference.number(), AWA))
                    .isInstanceOfSatisfying(
                            DomainException.class, e -> assertThat(e.key()).isEqualTo("refused.notOpen"));
        }

        @Test
        void shouldTellApartWhoIsNotInvitedAndWhatIsNotOpen() {
            prepared(5, 0, Options.NONE);
            assertThatThrownBy(() -> desk.callMissing(conference.number(), AWA))
                    .isInstanceOfSatisfying(
                            DomainException.class, e -> assertThat(e.key()).isEqualTo("refused.notOpen"));
            moderatorCalls();
            assertThatThrownBy(() -> desk.callMissing(conference.number(), AWA))
                    .isInstanceOfSatisfying(
                            DomainException.class, e -> assertThat(e.key()).isEqualTo("refused.nobodyMissing"));
        }
    }

    @Nested
    class Numbers {
        @Test
        void shouldBeGivenToWhoHasNone() {
            conference = stage.reserved(meeting());
            invitations.invite(conference.number(), "nobody@example.org", "fr", AWA);
            moderatorCalls();
            long guest = roll().invited().getFirst().guest();
            invitations.callAt(conference.number(), guest, "1042", AWA);

            desk.call(conference.number(), guest, AWA);
            assertThat(dialled()).containsExactly("1042");
        }

        @Test
        void shouldBeThoseOfTheOwnersContactsBeforeThoseOfTheDirectory() {
            contact("Paul", "paul@example.org", "06 39 98 40 02");
            conference = stage.reserved(meeting());
            invitations.invite(conference.number(), "paul@example.org", "fr", ADMIN);

            assertThat(invitations.invitees(conference.number(), AWA))
                    .extracting(Invitee::phone)
                    .containsExactly("+33639984002");
        }

        @Test
        void shouldBeTakenFromAContactThatIsFilledInLater() {
            conference = stage.reserved(meeting());
            invitations.invite(conference.number(), "nobody@example.org", "fr", AWA);
            contact("Nobody", "nobody@example.org", "06 39 98 40 03");

            assertThat(invitations.invitees(conference.number(), AWA))
                    .extracting(Invitee::phone)
                    .containsExactly("+33639984003");
        }

        @Test
        void shouldNotBeThoseOfOthersContacts() {
            stage.get(ContactDesk.class)
                    .add(new ContactInput("X", "nobody@example.org", "06 39 98 40 04", ""), List.of(), PAUL);
            conference = stage.reserved(meeting());
            invitations.invite(conference.number(), "nobody@example.org", "fr", AWA);

            assertThat(invitations.invitees(conference.number(), AWA))
                    .extracting(Invitee::phone)
                    .containsExactly("");
        }

        @Test
        void shouldBeTheExtensionWhereMobilesMayNotBeCalled() {
            stage.set(Setting.PALABRE_DIAL_OUT_ALLOWED, "");
            conference = stage.reserved(meeting());
            invitations.invite(conference.number(), "paul@example.org", "fr", AWA);

            assertThat(invitations.invitees(conference.number(), AWA))
                    .extracting(Invitee::phone)
                    .containsExactly("1002");
        }

        @Test
        void shouldBeRefusedWhenTheyAreNone() {
            running(5, 1);
            long guest = roll().invited().getFirst().guest();

            assertThatThrownBy(() -> invitations.callAt(conference.number(), guest, "abc", AWA))
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            e -> assertThat(e.problems().getFirst().field()).contains("phone"));
            assertThat(invitations.invitees(conference.number(), AWA))
                    .extracting(Invitee::phone)
                    .containsExactly(phone(0));
        }
    }

    @Nested
    class CallingOne {
        @Test
        void shouldBeRefusedForWhoIsThereOrRings() {
            running(5, 1);
            long guest = roll().invited().getFirst().guest();
            desk.call(conference.number(), guest, AWA);

            assertThatThrownBy(() -> desk.call(conference.number(), guest, AWA))
                    .isInstanceOfSatisfying(
                            DomainException.class, e -> assertThat(e.key()).isEqualTo("refused.alreadyThere"));
            assertThatThrownBy(() -> stage.live.dialOut(conference.number(), phone(0), AWA))
                    .isInstanceOfSatisfying(
                            DomainException.class, e -> assertThat(e.key()).isEqualTo("refused.ringsAlready"));
        }

        @Test
        void shouldEndWithTheLastTry() {
            stage.set(Setting.PALABRE_CALL_TRIES, "2");
            running(5, 1);
            long guest = roll().invited().getFirst().guest();
            for (int i = 0; i < 2; i++) {
                desk.call(conference.number(), guest, AWA);
                comesToNothing(phone(0), Reason.REJECTED);
            }

            assertThatThrownBy(() -> desk.call(conference.number(), guest, AWA))
                    .isInstanceOfSatisfying(
                            DomainException.class, e -> assertThat(e.key()).isEqualTo("refused.calledOften"));
            assertThat(dialled()).hasSize(2);
        }

        @Test
        void shouldBeTheOwnersAndTheAdmins() {
            running(5, 2);
            List<Long> guests =
                    roll().invited().stream().map(RollCallEntry::guest).toList();

            assertThatThrownBy(() -> desk.call(conference.number(), guests.getFirst(), PAUL))
                    .isInstanceOf(DomainException.class);
            assertThatThrownBy(() -> desk.rollCall(conference.number(), PAUL)).isInstanceOf(DomainException.class);
            assertThatThrownBy(() -> desk.callMissing(conference.number(), PAUL))
                    .isInstanceOf(DomainException.class);
            assertThatThrownBy(() -> desk.stopCalling(conference.number(), PAUL))
                    .isInstanceOf(DomainException.class);
            assertThat(dialled()).isEmpty();
            desk.call(conference.number(), guests.getFirst(), ADMIN);
            assertThat(dialled()).hasSize(1);
        }
    }
}
