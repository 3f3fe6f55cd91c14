package org.palabre.adapter.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.controls.PasswordExpiredControl;
import com.unboundid.ldap.sdk.experimental.DraftBeheraLDAPPasswordPolicy10ErrorType;
import com.unboundid.ldap.sdk.experimental.DraftBeheraLDAPPasswordPolicy10ResponseControl;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server's answer to a bind says about the password; servers say it in different places. */
enum PasswordAnswer {
    RIGHT,
    WRONG,
    /** Must be changed first. */
    EXPIRED,
    /** Locked, disabled, or past its last day. */
    LOCKED;

    /** Active Directory puts a Windows error, in hexadecimal, into the text: {@code … data 532, v4563}. */
    private static final Pattern WINDOWS_ERROR = Pattern.compile("\\bdata ([0-9a-f]{3})\\b", Pattern.CASE_INSENSITIVE);

    /** @throws LDAPException the result itself, when it says nothing about the password */
    static PasswordAnswer of(LDAPResult result) throws LDAPException {
        PasswordAnswer told = toldByPolicy(result);
        if (told != null) {
            return told;
        }
        return switch (result.getResultCode().intValue()) {
            case ResultCode.SUCCESS_INT_VALUE -> RIGHT;
            case ResultCode.INVALID_CREDENTIALS_INT_VALUE -> toldInText(result);
            // deleted since it was found; has no password; password of a form the server does not take
            case ResultCode.NO_SUCH_OBJECT_INT_VALUE, ResultCode.INAPPROPRIATE_AUTHENTICATION_INT_VALUE -> WRONG;
            // 389: too many wrong passwords
            case ResultCode.CONSTRAINT_VIOLATION_INT_VALUE -> LOCKED;
            case ResultCode.UNWILLING_TO_PERFORM_INT_VALUE -> inactivated(result);
            default -> throw new LDAPException(result);
        };
    }

    /** The policy control (draft-behera-ldap-password-policy-10), or the older one of 389 and its relatives. */
    private static PasswordAnswer toldByPolicy(LDAPResult result) throws LDAPException {
        var control = DraftBeheraLDAPPasswordPolicy10ResponseControl.get(result);
        DraftBeheraLDAPPasswordPolicy10ErrorType error = control == null ? null : control.getErrorType();
        if (error == DraftBeheraLDAPPasswordPolicy10ErrorType.ACCOUNT_LOCKED) {
            return LOCKED;
        }
        if (error == DraftBeheraLDAPPasswordPolicy10ErrorType.PASSWORD_EXPIRED
                || error == DraftBeheraLDAPPasswordPolicy10ErrorType.CHANGE_AFTER_RESET
                || PasswordExpiredControl.get(result) != null) {
            return EXPIRED;
        }
        return null;
    }

    private static PasswordAnswer toldInText(LDAPResult result) {
        Matcher error = WINDOWS_ERROR.matcher(text(result));
        return switch (error.find() ? error.group(1).toLowerCase(Locale.ROOT) : "") {
            // password expired; must be changed at the next sign-in
            case "532", "773" -> EXPIRED;
            // not at this hour; not from this machine; disabled; account expired; locked out
            case "530", "531", "533", "701", "775" -> LOCKED;
            default -> WRONG;
        };
    }

    private static PasswordAnswer inactivated(LDAPResult result) throws LDAPException {
        if (text(result).toLowerCase(Locale.ROOT).contains("inactivated")) {
            return LOCKED;
        }
        throw new LDAPException(result);
    }

    private static String text(LDAPResult result) {
        return result.getDiagnosticMessage() == null ? "" : result.getDiagnosticMessage();
    }
}
