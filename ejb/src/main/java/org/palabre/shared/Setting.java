package org.palabre.shared;

/**
 * Every setting of the product: name (environment variable or MicroProfile Config property), default and meaning. The
 * table in docs/configuration.md is this list; a test compares them.
 */
public enum Setting {
    PALABRE_CLOCK("", "movable: the clock can be moved through REST, for tests only; movable+PT2H starts ahead"),
    PALABRE_ZONE("Europe/Paris", "time zone of people who have not chosen one"),
    PALABRE_PUBLIC_NUMBERS(
            "", "access numbers as people should dial them, shown on screens; empty: the access numbers"),
    PALABRE_REGION("FR", "country whose phone numbers people type without a country code: two letters of ISO 3166"),
    PALABRE_ACCESS_NUMBERS("8000:fr,8001:en", "numbers that answer with the menu, each with its language (fr, en)"),
    PALABRE_WITHHELD_NUMBERS(
            "266696687,7378742833,8656696,86282452253",
            "numbers that carriers write where the caller hides his own, beside zeros alone"),
    PALABRE_CODE_DIGITS("8", "shortest length of new codes, which grows with their number, 6 to 12"),
    PALABRE_WARNINGS("5", "minutes before the end at which everybody is warned; any of 1, 2, 3, 5, 10, 15, 20, 30"),
    PALABRE_EARLY_MINUTES("10", "how long before a planned start callers may come in, 0 to 120"),
    PALABRE_EXTEND_MINUTES("15", "minutes that key *5 and the console's default add, 1 to 240"),
    PALABRE_SWITCH_GRACE_SECONDS("60", "the switch ends a leg by itself this long after the deadline, 5 to 600"),
    PALABRE_MAX_WAIT_MINUTES("60", "the longest a caller may wait for the leader, 1 to 480"),
    PALABRE_SEATS("500", "seats of the platform: callers that the switch carries at once, 2 to 100000"),
    PALABRE_OVERBOOKING("100", "percent of the seats that may be booked for one moment, 50 to 400"),
    PALABRE_SERIES_MAX_DAYS("730", "how far ahead the last conference of a series may be, days, 1 to 3660"),
    PALABRE_EMPLOYEE_MAX_DURATION("480", "longest conference an employee may reserve, minutes, 1 to 1440"),
    PALABRE_EMPLOYEE_MAX_PARTICIPANTS("60", "most participants an employee may ask for, 2 to 500"),
    PALABRE_EMPLOYEE_MAX_VALIDITY("90", "longest validity an employee may ask for, days, 1 to 366"),
    PALABRE_EMPLOYEE_MAX_OPEN("50", "future reservations an employee may have at once, 1 to 100000"),
    PALABRE_ADMIN_MAX_DURATION("1440", "as above, for admins and operators, minutes"),
    PALABRE_ADMIN_MAX_PARTICIPANTS("300", "as above, for admins and operators"),
    PALABRE_ADMIN_MAX_VALIDITY("366", "as above, for admins and operators, days"),
    PALABRE_ADMIN_MAX_OPEN("100000", "as above, for admins and operators"),
    PALABRE_TRIES_PER_CALLER(
            "9", "wrong codes from one number within 10 minutes before it keys the conference's number, too; 3 to 100"),
    PALABRE_TRIES_TOTAL("100", "wrong codes a day over all that new codes are long enough for, 10 to 100000"),
    PALABRE_SIGN_IN_TRIES("5", "failed sign-ins of one user within 15 minutes before a lock of 15 minutes, 3 to 100"),
    PALABRE_SIGN_IN_TRIES_PER_ADDRESS("50", "the same from one address, which a whole office may share, 3 to 10000"),
    PALABRE_CONSOLE("", "address of the console as people reach it, for links in mails; empty: no links"),
    PALABRE_REMINDER_MINUTES("60", "how long before a planned start people are reminded, 0 (never) to 10080"),
    PALABRE_TELL_OWNER("mail,sms", "how an owner is told of his own conferences: mail, sms, both or empty"),
    PALABRE_PIN_PEPPER("", "secret mixed into phone PINs, 16 characters or more; empty: nobody can have a PIN"),
    PALABRE_PIN_ITERATIONS("1000", "rounds of PBKDF2 for a phone PIN, 1000 to 10000000"),
    PALABRE_PASSWORD_ITERATIONS("600000", "rounds of PBKDF2 for a password of the list, 1000 to 10000000"),
    PALABRE_PIN_TRIES("5", "wrong PINs of one personal number within 15 minutes before it must wait, 3 to 20"),
    PALABRE_IDENTITY_SOURCES(
            "ldap", "whose people may sign in: ldap (the directory), list (users kept here), or ldap,list (both)"),
    PALABRE_PASSWORD_PEPPER("", "secret mixed into the passwords of the list, 16 characters or more; list needs it"),
    PALABRE_FIRST_PASSWORD(
            "", "first password of the user operator, who comes into a list that has no operator (secret)"),
    PALABRE_RESERVE_BY(
            "group", "who may reserve: group (of the directory), directory (all its people), everybody (by phone)"),
    PALABRE_NUMBER_MAX_OPEN("3", "future reservations that one phone number may have with everybody, 1 to 1000"),
    PALABRE_EXTENSIONS(
            "", "internal numbers that may be called: digits, x any, z 1 to 9, none begins with 0, such as 1xxx,2zxx"),
    PALABRE_DIAL_OUT_ALLOWED(
            "", "where calls may go: prefixes such as +33, countries such as US, + everywhere; empty: nowhere outside"),
    PALABRE_DIAL_OUT_DENIED("", "where calls never go, written as above; wins over the above"),
    PALABRE_DIAL_OUT_KINDS(
            "fixed,mobile,voip",
            "kinds of numbers that may be called: these, toll-free, shared-cost, premium, personal, pager, company, voicemail,"
                    + " satellite, short, other; emergency numbers never"),
    PALABRE_DIAL_OUT_A_DAY("100", "calls to the outside that one person may cause on one day, 0 to 1000000"),
    PALABRE_DIAL_OUT_A_DAY_TOTAL("2000", "calls to the outside on one day, 0 to 1000000"),
    PALABRE_DIAL_OUT_PREFIXES(
            "",
            "of former versions, refused: write PALABRE_EXTENSIONS for internal numbers, PALABRE_DIAL_OUT_ALLOWED for others"),
    PALABRE_DIAL_OUT_AT_ONCE("5", "dial-outs that may ring at once in one conference, 1 to 50"),
    PALABRE_CALL_TRIES("3", "how often one who is invited may be called in one conference, 1 to 10"),
    PALABRE_REDIAL_SECONDS("60", "pause before who was busy or did not answer is called again, seconds, 5 to 600"),
    PALABRE_DIAL_OUT_SECONDS("30", "how long a dial-out rings, seconds, 5 to 120"),
    PALABRE_AGI_ADDRESS("127.0.0.1", "address on which the call flows listen for the switch (FastAGI)"),
    PALABRE_AGI_PORT("4573", "port of the same, 0 to 65535; 0 takes any free one"),
    PALABRE_AGI_ALLOWED("127.0.0.1", "addresses of the switches that may connect to it, comma separated"),
    PALABRE_AGI_MAX_CALLS("1000", "callers in the menus at once, 1 to 10000; one more hears the apology"),
    PALABRE_AMI_HOST("127.0.0.1", "address of the switch's manager interface; empty: no switch"),
    PALABRE_AMI_PORT("5038", "port of the same"),
    PALABRE_AMI_USER("palabre", "user of the same"),
    PALABRE_AMI_SECRET("", "secret of that user"),
    PALABRE_DIAL_OUT(
            "PJSIP/{number}@phones",
            "how the switch reaches a number: {number} is +33612345678 or an extension, {digits} the same without +"),
    PALABRE_DIAL_OUT_CALLER("", "number that called people see; empty: the line's own"),
    PALABRE_OUTBOX_TRIES("20", "tries of a mail or short message before it is given up, 1 to 100"),
    PALABRE_OUTBOX_DAYS("90", "how long messages that were sent, failed or were withdrawn are kept, days, 1 to 3650"),
    PALABRE_AUDIT_DAYS("365", "how long the audit log is kept, days, 1 to 3650"),
    PALABRE_ATTEMPT_DAYS("365", "how long calls that did not get in are kept, days, 1 to 3650"),
    PALABRE_OUTBOX_AT_ONCE("4", "mails that are sent at once, and short messages likewise, 1 to 32"),
    PALABRE_MAIL("none", "how mail leaves: smtp, folder (files, for demos), none (mail waits until it is configured)"),
    PALABRE_MAIL_FROM("palabre@localhost", "address that mail comes from"),
    PALABRE_MAIL_FROM_NAME("Palabre", "name shown with it"),
    PALABRE_MAIL_ICS_ATTACHMENT("false", "true: attach the meeting as invite.ics too, for old calendars"),
    PALABRE_SMTP_HOST("127.0.0.1", "mail server"),
    PALABRE_SMTP_PORT("25", "port of the same, 1 to 65535"),
    PALABRE_SMTP_TLS(
            "none", "starttls, tls, or none; beyond the loopback interface one of the first two is compulsory"),
    PALABRE_SMTP_TRUST("", "PEM file of the mail server's certificates to trust; empty: those that Java trusts"),
    PALABRE_SMTP_USER("", "account at the mail server; empty: none"),
    PALABRE_SMTP_PASSWORD("", "password of the same (secret)"),
    PALABRE_SMS("none", "how short messages leave: smpp, http, folder (files, for demos), none (they wait)"),
    PALABRE_SMS_FROM("", "number or name (up to 11 letters and digits) that they come from; empty: the gateway's own"),
    PALABRE_SMS_ALLOWED(
            "",
            "where short messages may go: prefixes such as +33, countries such as US, + everywhere; empty: nowhere"),
    PALABRE_SMS_DENIED("", "where short messages never go, written as above; wins over the above"),
    PALABRE_SMS_A_DAY("200", "short messages that one person may cause on one day, 0 to 1000000"),
    PALABRE_SMS_A_DAY_TOTAL("5000", "short messages on one day, 0 to 1000000"),
    PALABRE_SMS_TRANSLITERATE("false", "true: write ê as e and the like, where that spares parts of a message"),
    PALABRE_SMPP_HOST("127.0.0.1", "message centre (SMPP 3.4)"),
    PALABRE_SMPP_PORT("2775", "port of the same, 1 to 65535"),
    PALABRE_SMPP_TLS("none", "tls, or none: in clear, for a message centre on this machine or behind a tunnel"),
    PALABRE_SMPP_TRUST("", "PEM file of the message centre's certificates to trust; empty: those that Java trusts"),
    PALABRE_SMPP_USER("", "system id at the message centre"),
    PALABRE_SMPP_PASSWORD("", "password of the same, at most 8 characters (secret)"),
    PALABRE_SMPP_SYSTEM_TYPE("", "system type, where the message centre wants one"),
    PALABRE_SMS_URL("", "address of the HTTP gateway, asked as Kannel's sendsms: http://host:port/cgi-bin/sendsms"),
    PALABRE_SMS_USER("", "user at the HTTP gateway"),
    PALABRE_SMS_PASSWORD("", "password of the same (secret)"),
    PALABRE_SMS_DLR_URL(
            "", "where the HTTP gateway reports: http://host:port/sms/receipts?id={id}&status=%d; empty: no reports"),
    PALABRE_FOLDER("", "directory that mail and short messages are written to where they leave to a folder"),
    PALABRE_DEMO("false", "true: fill an empty database with a few conferences to look at");

    private final String byDefault;
    private final String meaning;

    Setting(String byDefault, String meaning) {
        this.byDefault = byDefault;
        this.meaning = meaning;
    }

    /** Empty where there is none. */
    public String byDefault() {
        return byDefault;
    }

    public String meaning() {
        return meaning;
    }
}
