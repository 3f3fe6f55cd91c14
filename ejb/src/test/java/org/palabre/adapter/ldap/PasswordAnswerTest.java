package org.palabre.adapter.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.controls.PasswordExpiredControl;
import com.unboundid.ldap.sdk.experimental.DraftBeheraLDAPPasswordPolicy10ErrorType;
import com.unboundid.ldap.sdk.experimental.DraftBeheraLDAPPasswordPolicy10ResponseControl;
import com.unboundid.ldap.sdk.experimental.DraftBeheraLDAPPasswordPolicy10WarningType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordAnswerTest {
    @ParameterizedTest
    @CsvSource({
        "52e,WRONG",
        "525,WRONG",
        "532,EXPIRED",
        "773,EXPIRED",
        "530,LOCKED",
        "533,LOCKED",
        "701,LOCKED",
        "775,LOCKED"
    })
    void shouldReadTheWindowsErrorOfActiveDirectory(String error, PasswordAnswer answer) throws LDAPException {
        String text =
                "80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data " + error + ", v4563";
        assertThat(PasswordAnswer.of(result(ResultCode.INVALID_CREDENTIALS, text)))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"0,RIGHT", "49,WRONG", "32,WRONG", "48,WRONG", "19,LOCKED"})
    void shouldReadTheResultCode(int code, PasswordAnswer answer) throws LDAPException {
        assertThat(PasswordAnswer.of(result(ResultCode.valueOf(code), null))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "PASSWORD_EXPIRED,49,EXPIRED",
        "ACCOUNT_LOCKED,49,LOCKED",
        "ACCOUNT_LOCKED,53,LOCKED",
        "CHANGE_AFTER_RESET,0,EXPIRED"
    })
    void shouldReadThePolicyControlFirst(
            DraftBeheraLDAPPasswordPolicy10ErrorType error, int code, PasswordAnswer answer) throws LDAPException {
        var control = new DraftBeheraLDAPPasswordPolicy10ResponseControl(null, -1, error);
        assertThat(PasswordAnswer.of(result(ResultCode.valueOf(code), null, control)))
                .isEqualTo(answer);
    }

    @Test
    void shouldTakeAPasswordThatExpiresSoonOrOnGrace() throws LDAPException {
        var control = new DraftBeheraLDAPPasswordPolicy10ResponseControl(
                DraftBeheraLDAPPasswordPolicy10WarningType.GRACE_LOGINS_REMAINING, 2, null);
        assertThat(PasswordAnswer.of(result(ResultCode.SUCCESS, null, control))).isEqualTo(PasswordAnswer.RIGHT);
    }

    @Test
    void shouldReadTheOlderControlOf389() throws LDAPException {
        assertThat(PasswordAnswer.of(result(ResultCode.SUCCESS, null, new PasswordExpiredControl())))
                .isEqualTo(PasswordAnswer.EXPIRED);
    }

    @Test
    void shouldReadAnInactivatedAccountOf389() throws LDAPException {
        String text = "Account inactivated. Contact system administrator.";
        assertThat(PasswordAnswer.of(result(ResultCode.UNWILLING_TO_PERFORM, text)))
                .isEqualTo(PasswordAnswer.LOCKED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 50, 51, 52, 53, 80, 118, 4711})
    void shouldNotTakeAnotherResultForAnAnswer(int code) {
        assertThatThrownBy(() -> PasswordAnswer.of(result(ResultCode.valueOf(code), "odd")))
                .isInstanceOf(LDAPException.class);
    }

    private static LDAPResult result(ResultCode code, String text, Control... controls) {
        return new LDAPResult(1, code, text, null, new String[0], controls);
    }
}
