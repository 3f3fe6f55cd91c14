package org.palabre.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palabre.testing.Stage.ADMIN;
import static org.palabre.testing.Stage.AWA;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.directory.Person;
import org.palabre.shared.DomainException;
import org.palabre.shared.Role;
import org.palabre.shared.Setting;
import org.palabre.testing.OnStage;

class PhoneReceptionTest extends OnStage {
    private PhoneReception reception;

    @BeforeEach
    void open() {
        reception = stage.get(PhoneReception.class);
    }

    @Test
    void nobodyShouldReserveByHisNumberAloneUnlessThatIsOpenToEverybody() {
        for (String by : List.of("group", "directory")) {
            stage.set(Setting.PALABRE_RESERVE_BY, by);
            assertThat(reception.byNumber("1001", "0639980001")).as(by).isEmpty();
        }
    }

    /** The directory's attribute is of the company: its numbers of employees may have letters. */
    @ParameterizedTest
    @CsvSource({"1001, 1001", "E-1001,", "'',", "12 34,"})
    void onlyANumberThatCanBeKeyedShouldBeProposed(String kept, String proposed) {
        stage.directory.with(new Person("zoe", "Zoé", "1299", kept, "", "", "", Set.of(Role.EMPLOYEE)));
        assertThat(reception.proposedNumber("1299", "")).isEqualTo(Optional.ofNullable(proposed));
    }

    @Nested
    class OpenToEverybody {
        @BeforeEach
        void open() {
            stage.set(Setting.PALABRE_RESERVE_BY, "everybody");
        }

        private ConferenceView reserve(String from) {
            Person person = reception.byNumber("", from).orElseThrow();
            return reception.reserve(person, reception.offer(person).packages().getFirst(), "fr", from);
        }

        @Test
        void conferenceShouldBelongToTheNumberHoweverItIsWritten() {
            for (String from : List.of("0639980001", "+33639980001")) {
                assertThat(reserve(from).ownerLogin()).isEqualTo("tel:+33639980001");
            }
            Person person = reception.byNumber("", "0639980001").orElseThrow();
            assertThat(person.name()).isEqualTo("+33639980001");
            assertThat(person.mobile()).isEqualTo("+33639980001");
            assertThat(reception.byNumber("1207", "0639980001"))
                    .map(Person::login)
                    .contains("tel:1207");
        }

        @Test
        void numberThatIsWithheldOrProvedByNoLineShouldBeNobody() {
            for (String from : List.of("", "anonymous", "1001", "110", "***")) {
                assertThat(reception.byNumber("", from)).as(from).isEmpty();
            }
        }

        @Test
        void numberShouldHaveAFewReservationsAhead() {
            stage.set(Setting.PALABRE_NUMBER_MAX_OPEN, "2");
            reserve("0639980001");
            reserve("+33639980001");
            assertThatThrownBy(() -> reserve("0639980001"))
                    .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.key())
                            .isEqualTo("refused.tooManyReservations"));
            assertThat(reserve("0639980002").ownerLogin()).isEqualTo("tel:+33639980002");
        }

        @Test
        void limitsShouldBeThoseOfAnEmployee() {
            Person person = reception.byNumber("", "0639980001").orElseThrow();
            assertThat(reception.offer(person).longestMinutes())
                    .isEqualTo(stage.desk.limits(AWA).durationMinutes());
        }

        @Test
        void adminsShouldSeeItWithTheNumberAndOthersNot() {
            String number = reserve("0639980001").number();
            assertThat(stage.desk.get(number, ADMIN).ownerName()).isEqualTo("+33639980001");
            assertThatThrownBy(() -> stage.desk.get(number, AWA)).isInstanceOf(DomainException.class);
            var query = new ConferenceQuery(
                    Optional.of(ConferenceState.FUTURE),
                    "+33639980001",
                    false,
                    ConferenceQuery.Sort.CREATED,
                    false,
                    0,
                    20);
            assertThat(stage.desk.list(query, ADMIN).items()).hasSize(1);
        }
    }
}
