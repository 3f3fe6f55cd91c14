package org.palabre.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.shared.DomainException;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.shared.ServiceUnavailable.Part;

class FailureAnswerTest {
    @ParameterizedTest
    @CsvSource({
        "refused.notSignedIn, 401",
        "refused.notAllowed, 403",
        "refused.onlyForYourself, 403",
        "refused.unknownConference, 404",
        "refused.unknownSession, 404",
        "refused.unknownMessage, 404",
        "refused.nobodyThere, 404",
        "refused.clock, 404",
        "refused.changedMeanwhile, 409",
        "refused.notOpen, 409",
        "refused.full, 409",
        "refused.deleteCurrent, 409",
        "refused.noLongerFuture, 409",
        "wrong.missing, 422",
    })
    void aRefusalShouldHaveItsStatus(String key, int status) {
        assertThat(status(DomainException.of(key))).isEqualTo(status);
        assertThat(status(wrapped(DomainException.of(key)))).isEqualTo(status);
    }

    /** Templates, which REST has not, are no exception. */
    @Test
    void whateverIsUnknownShouldBe404() {
        List<String> unknown = ResourceBundle.getBundle("org.palabre.web.texts", Locale.ENGLISH).keySet().stream()
                .filter(key -> key.startsWith("refused.unknown"))
                .toList();

        assertThat(unknown)
                .hasSizeGreaterThan(9)
                .contains("refused.unknownGuest")
                .allSatisfy(key ->
                        assertThat(status(DomainException.of(key))).as(key).isEqualTo(404));
    }

    @Test
    void aFaultyFieldShouldBe422WhateverItsRule() {
        assertThat(status(DomainException.at("number", "refused.destination"))).isEqualTo(422);
        assertThat(status(DomainException.at("owner", "refused.onlyForYourself")))
                .isEqualTo(403);
    }

    @Test
    void aLostRaceShouldBeAConflict() {
        assertThat(status(wrapped(new OptimisticLockException()))).isEqualTo(409);
    }

    @Test
    void aPartThatIsAwayShouldBe503WithATimeToTryAgain() {
        FailureAnswer told =
                FailureAnswer.by(wrapped(new ServiceUnavailable(Part.SWITCH))).orElseThrow();

        assertThat(told.status()).isEqualTo(503);
        assertThat(told.retryAfter()).isPresent();
        assertThat(told.problems().getFirst().key()).isEqualTo("unavailable.SWITCH");
    }

    @Test
    void aDatabaseThatIsAwayShouldBe503() {
        assertThat(status(wrapped(new SQLException("gone", "08006")))).isEqualTo(503);
        assertThat(status(wrapped(new SQLException("stops", "57P01")))).isEqualTo(503);
        assertThat(status(wrapped(new SQLException("jakarta.resource.ResourceException: IJ000453"))))
                .isEqualTo(503);
    }

    @Test
    void anythingElseShouldBeUnforeseen() {
        assertThat(FailureAnswer.by(new IllegalStateException())).isEmpty();
        assertThat(FailureAnswer.by(wrapped(new SQLException("syntax", "42601"))))
                .isEmpty();
    }

    private static Exception wrapped(Exception failure) {
        var cause = new EJBTransactionRolledbackException("rolled back", new EJBException(failure));
        return new RuntimeException(cause);
    }

    private static int status(Exception failure) {
        return FailureAnswer.by(failure).orElseThrow().status();
    }
}
