package org.palabre.web.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01/12/2026 09:00     | 2026-12-01T09:00",
                "1/12/2026 9:00       | 2026-12-01T09:00",
                "1.12.2026 à 14h30    | 2026-12-01T14:30",
                "1-12-2026 at 14.30   | 2026-12-01T14:30",
                "01/12/2026  14 h 30  | 2026-12-01T14:30",
                "01/12/2026, 14H      | 2026-12-01T14:00",
                "2026-12-01T14:30     | 2026-12-01T14:30",
                "29/02/2028 00:00     | 2028-02-29T00:00",
                "14h30                | 2026-11-30T14:30",
                "9:05                 | 2026-11-30T09:05",
            })
    void aDateAndATimeShouldBeReadAsPeopleWriteThem(String typed, LocalDateTime meant) {
        assertThat(TypedTime.dateTime(typed, TODAY)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/11/2026 10:00",
                "29/02/2027 10:00",
                "0/12/2026 10:00",
                "12/13/2026 10:00",
                "1/12/2026 24:00",
                "1/12/2026 9:60",
                "25h"
            })
    void aDayOrTimeThatDoesNotExistShouldBeRefusedAndNotMoved(String typed) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> TypedTime.dateTime(typed, TODAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomorrow",
                "1/12/26 9:00",
                "1/12/2026",
                "1/12/2026 9",
                "123/12/2026 9:00",
                "1/12/2026 9:00 pm",
                "٣/12/2026 9:00"
            })
    void whatIsNoDateAndTimeShouldNotBeGuessed(String typed) {
        assertThat(TypedTime.dateTime(typed, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1/12/2026, 2026-12-01", "01.12.2026, 2026-12-01", "2026-12-01, 2026-12-01"})
    void aDateShouldBeReadAsPeopleWriteIt(String typed, LocalDate meant) {
        assertThat(TypedTime.date(typed)).contains(meant);
        assertThat(TypedTime.date(typed + " 9:00")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/11/2026", "29/02/2027", "2026-02-30"})
    void aDayThatDoesNotExistShouldBeRefused(String typed) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> TypedTime.date(typed));
    }
}
