package org.palabre.shared;

import static org.palabre.shared.Range.address;
import static org.palabre.shared.Range.anyOf;
import static org.palabre.shared.Range.choice;
import static org.palabre.shared.Range.country;
import static org.palabre.shared.Range.each;
import static org.palabre.shared.Range.file;
import static org.palabre.shared.Range.host;
import static org.palabre.shared.Range.number;
import static org.palabre.shared.Range.pattern;
import static org.palabre.shared.Range.port;
import static org.palabre.shared.Range.secret;
import static org.palabre.shared.Range.text;
import static org.palabre.shared.Range.url;
import static org.palabre.shared.Range.yesOrNo;
import static org.palabre.shared.Range.zone;

/**
 * Every setting of the product: name (environment variable or Java system property), default, range and meaning. They
 * stand here once: {@link Settings} reads them at the start, and the table in docs/configuration.md is this list; a
 * test compares them.
 */
public enum Setting {
    PALABRE_CLOCK(
            "",
            pattern("", "movable(\\+PT(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?").orEmpty(),
            "movable: the clock can be moved through REST, for tests only; movable+PT2H starts ahead"),
    PALABRE_ZONE("Europe/Paris", zone(), "time zone of people who have not chosen one"),
    PALABRE_PUBLIC_NUMBERS(
            "",
            each(pattern("", "[^:]{1,40}(:\\s*(fr|en))?"), "comma between").orNone(),
            "access numbers as people should dial them, shown on screens; empty: the access numbers"),
    PALABRE_REGION("FR", country(), "country whose phone numbers people type without a country code"),
    PALABRE_ACCESS_NUMBERS(
            "8000:fr,8001:en",
            each(pattern("", "\\d{1,15}\\s*:\\s*(fr|en)"), "comma between").orNone(),
            "numbers that answer with the menu, each with its language (fr, en)"),
    PALABRE_WITHHELD_NUMBERS(
            "266696687,7378742833,8656696,86282452253",
            list(),
            "numbers that carriers write where callers hide their own, beside zeros alone"),
    PALABRE_CODE_DIGITS("8", number(6, 12), "shortest length of new codes, which grows with their number"),
    PALABRE_WARNINGS(
            "5",
            anyOf("1", "2", "3", "5", "10", "15", "20", "30"),
            "minutes before the end at which everybody is warned; empty: never"),
    PALABRE_EARLY_MINUTES("10", number(0, 120), "how long before a planned start callers may come in"),
    PALABRE_LEAVING(
            "name",
            choice("name", "tone", "none"),
            "what those who stay hear of who leaves: a recorded name where one was said, a tone each time, nothing"),
    PALABRE_INVITER_NAME(
            "recorded",
            choice("recorded", "directory"),
            "what people who are called hear of who invites: a recorded name where one was said, or else the directory's"
                    + " name, where the switch can speak"),
    PALABRE_EXTEND_MINUTES("15", number(1, 240), "minutes that key *5 and the console's default add"),
    PALABRE_SWITCH_GRACE_SECONDS("60", number(5, 600), "the switch ends a leg by itself this long after the deadline"),
    PALABRE_MAX_WAIT_MINUTES("60", number(1, 480), "the longest a caller may wait for the leader"),
    PALABRE_SEATS("500", number(2, 100_000), "seats of the platform: callers that the switch carries at once"),
    PALABRE_OVERBOOKING("100", number(50, 400), "percent of the seats that may be booked for one moment"),
    PALABRE_SERIES_MAX_DAYS(
            "730",
            number(1, 3660),
            "how far ahead the last conference of a series may be, and each that is moved, days"),
    PALABRE_EMPLOYEE_MAX_DURATION("480", number(1, 1440), "longest conference an employee may reserve, minutes"),
    PALABRE_EMPLOYEE_MAX_PARTICIPANTS("60", number(2, 500), "most participants an employee may ask for"),
    PALABRE_EMPLOYEE_MAX_VALIDITY("90", number(1, 366), "longest validity an employee may ask for, days"),
    PALABRE_EMPLOYEE_MAX_OPEN(
            "50", number(1, 100_000), "future reservations an employee may have at once, those brought back included"),
    PALABRE_ADMIN_MAX_DURATION("1440", number(1, 1440), "as above, for admins and operators, minutes"),
    PALABRE_ADMIN_MAX_PARTICIPANTS("300", number(2, 500), "as above, for admins and operators"),
    PALABRE_ADMIN_MAX_VALIDITY("366", number(1, 366), "as above, for admins and operators, days"),
    PALABRE_ADMIN_MAX_OPEN("100000", number(1, 100_000), "as above, for admins and operators"),
    PALABRE_TRIES_PER_CALLER(
            "9",
            number(3, 100),
            "wrong codes from one number within 10 minutes before it keys the conference's number, too"),
    PALABRE_TRIES_TOTAL("100", number(10, 100_000), "wrong codes a day over all that new codes are long enough for"),
    PALABRE_SIGN_IN_TRIES(
            "5", number(3, 100), "failed sign-ins of one user within 15 minutes before a lock of 15 minutes"),
    PALABRE_SIGN_IN_TRIES_PER_ADDRESS(
            "50", number(3, 10_000), "the same from one address, which a whole office may share"),
    PALABRE_CONSOLE(
            "",
            url().orEmpty(),
            "address of the console as people reach it, for links in mails; its only name beside IP addresses and loopback"),
    PALABRE_PROXIES(
            "",
            each(
                            pattern("", "[0-9a-fA-F.:]{2,45}(/\\d{1,3})?"),
                            "IP addresses and networks such as 10.0.0.0/8, comma between")
                    .orNone(),
            "proxies in front that are believed who asks"),
    PALABRE_PLAIN_HTTP(
            "loopback",
            choice("loopback", "everywhere"),
            "where HTTP without TLS is served; with loopback, others are sent to HTTPS"),
    PALABRE_REMINDER_MINUTES("60", number(0, 10_080), "how long before a planned start people are reminded; 0: never"),
    PALABRE_TELL_OWNER(
            "mail,sms", anyOf("mail", "sms"), "how owners are told of their own conferences; empty: not at all"),
    PALABRE_PIN_PEPPER("", secret(16, 1000).orEmpty(), "secret mixed into phone PINs; empty: nobody can have a PIN"),
    PALABRE_PIN_ITERATIONS("1000", number(1000, 10_000_000), "rounds of PBKDF2 for a phone PIN"),
    PALABRE_PASSWORD_ITERATIONS("600000", number(1000, 10_000_000), "rounds of PBKDF2 for a password of the list"),
    PALABRE_PIN_TRIES("5", number(3, 20), "wrong PINs of one personal number within 15 minutes before it must wait"),
    PALABRE_IDENTITY_SOURCES(
            "ldap",
            choice("ldap", "list", "ldap,list"),
            "whose people may sign in: those of the directory, of the list kept here, or of both"),
    PALABRE_PASSWORD_PEPPER(
            "", secret(16, 1000).orEmpty(), "secret mixed into the passwords of the list, which needs it"),
    PALABRE_FIRST_PASSWORD(
            "",
            secret(12, 128).orEmpty(),
            "first password of the user operator, who comes into a list that has no operator (secret)"),
    PALABRE_RESERVE_BY(
            "group",
            choice("group", "directory", "everybody"),
            "who may reserve: a group of the directory, all its people, or everybody (by phone)"),
    PALABRE_NUMBER_MAX_OPEN("3", number(1, 1000), "future reservations that one phone number may have with everybody"),
    PALABRE_EXTENSIONS(
            "",
            list(),
            "internal numbers that may be called: digits, x any, z 1 to 9, none begins with 0, such as 1xxx,2zxx"),
    PALABRE_DIAL_OUT_ALLOWED(
            "",
            list(),
            "where calls may go: prefixes such as +33, countries such as US, + everywhere; empty: nowhere outside"),
    PALABRE_DIAL_OUT_DENIED("", list(), "where calls never go, written as above; wins over the above"),
    PALABRE_DIAL_OUT_KINDS(
            "fixed,mobile,voip",
            list(),
            "kinds of numbers that may be called: these, toll-free, shared-cost, premium, personal, pager, company, voicemail,"
                    + " satellite, short, other; emergency numbers never"),
    PALABRE_DIAL_OUT_A_DAY("100", number(0, 1_000_000), "calls to the outside that one person may cause on one day"),
    PALABRE_DIAL_OUT_A_DAY_TOTAL("2000", number(0, 1_000_000), "calls to the outside on one day"),
    PALABRE_DIAL_OUT_PREFIXES(
            "",
            pattern("", ""),
            "of former versions, refused: write PALABRE_EXTENSIONS for internal numbers, PALABRE_DIAL_OUT_ALLOWED for others"),
    PALABRE_DIAL_OUT_AT_ONCE("5", number(1, 50), "dial-outs that may ring at once in one conference"),
    PALABRE_CALL_TRIES("3", number(1, 10), "how often one who is invited may be called in one conference"),
    PALABRE_REDIAL_SECONDS(
            "60", number(5, 600), "pause before who was busy or did not answer is called again, seconds"),
    PALABRE_DIAL_OUT_SECONDS("30", number(5, 120), "how long a dial-out rings, seconds"),
    PALABRE_AGI_ADDRESS("127.0.0.1", address(), "address on which the call flows listen for the switch (FastAGI)"),
    PALABRE_AGI_PORT("4573", number(0, 65535), "port of the same; 0 takes any free one"),
    PALABRE_AGI_ALLOWED(
            "127.0.0.1",
            each(address(), "IP addresses or names, comma between"),
            "addresses of the switches that may connect to it"),
    PALABRE_AGI_MAX_CALLS("1000", number(1, 10_000), "callers in the menus at once; one more hears the apology"),
    PALABRE_AMI_HOST("127.0.0.1", host().orEmpty(), "address of the switch's manager interface; empty: no switch"),
    PALABRE_AMI_PORT("5038", port(), "port of the same"),
    PALABRE_AMI_USER("palabre", text(80), "user of the same"),
    PALABRE_AMI_SECRET("", secret(1, 200).orEmpty(), "secret of that user; a switch needs it"),
    PALABRE_DIAL_OUT(
            "PJSIP/{number}@phones",
            pattern("with one of them in it", "\\S{0,200}\\{(number|digits)\\}\\S{0,200}"),
            "how the switch reaches a number: {number} is +33612345678 or an extension, {digits} the same without +"),
    PALABRE_DIAL_OUT_CALLER(
            "",
            pattern("+ and digits", "\\+?\\d{2,20}").orEmpty(),
            "number that called people see; empty: the first access number that screens show, or else what the trunk says"),
    PALABRE_OUTBOX_TRIES("20", number(1, 100), "tries of a mail or short message before it is given up"),
    PALABRE_OUTBOX_DAYS(
            "90", number(1, 3650), "how long messages that were sent, failed or were withdrawn are kept, days"),
    PALABRE_AUDIT_DAYS("365", number(1, 3650), "how long the audit log is kept, days"),
    PALABRE_ATTEMPT_DAYS("365", number(1, 3650), "how long calls that did not get in are kept, days"),
    PALABRE_OUTBOX_AT_ONCE("4", number(1, 32), "mails that are sent at once, and as many short messages"),
    PALABRE_MAIL(
            "none",
            choice("smtp", "folder", "none"),
            "how mail leaves; folder: as files, for demos; none: it waits until this is set"),
    PALABRE_MAIL_FROM(
            "palabre@localhost", pattern("mail address", "[^\\s@<>,;]+@[^\\s@<>,;]+"), "address that mail comes from"),
    PALABRE_MAIL_FROM_NAME("Palabre", text(100), "name shown with it"),
    PALABRE_MAIL_ICS_ATTACHMENT("false", yesOrNo(), "attach the meeting as invite.ics too, for old calendars"),
    PALABRE_SMTP_HOST("127.0.0.1", host(), "mail server"),
    PALABRE_SMTP_PORT("25", port(), "port of the same"),
    PALABRE_SMTP_TLS(
            "none",
            choice("starttls", "tls", "none"),
            "how it is protected; beyond the loopback interface one of the first two is compulsory"),
    PALABRE_SMTP_TRUST(
            "", file().orEmpty(), "PEM file of the mail server's certificates to trust; empty: those that Java trusts"),
    PALABRE_SMTP_USER("", text(), "account at the mail server; empty: none"),
    PALABRE_SMTP_PASSWORD("", secret(0, 1000), "password of the same (secret)"),
    PALABRE_SMS(
            "none",
            choice("smpp", "http", "folder", "none"),
            "how short messages leave; folder: as files, for demos; none: they wait"),
    PALABRE_SMS_FROM(
            "",
            pattern("number, or up to 11 letters and digits", "\\+?\\d{1,20}|[A-Za-z0-9 ._&-]{1,11}")
                    .orEmpty(),
            "number or name that they come from; empty: the gateway's own"),
    PALABRE_SMS_ALLOWED(
            "",
            list(),
            "where short messages may go: prefixes such as +33, countries such as US, + everywhere; empty: nowhere"),
    PALABRE_SMS_DENIED("", list(), "where short messages never go, written as above; wins over the above"),
    PALABRE_SMS_A_DAY("200", number(0, 1_000_000), "short messages that one person may cause on one day"),
    PALABRE_SMS_A_DAY_TOTAL("5000", number(0, 1_000_000), "short messages on one day"),
    PALABRE_SMS_TRANSLITERATE("false", yesOrNo(), "write ê as e and the like, where that spares parts of a message"),
    PALABRE_SMPP_HOST("127.0.0.1", host(), "message centre (SMPP 3.4)"),
    PALABRE_SMPP_PORT("2775", port(), "port of the same"),
    PALABRE_SMPP_TLS(
            "none",
            choice("tls", "none"),
            "how it is protected; none: in clear, for one on this machine or behind a tunnel"),
    PALABRE_SMPP_TRUST(
            "",
            file().orEmpty(),
            "PEM file of the message centre's certificates to trust; empty: those that Java trusts"),
    PALABRE_SMPP_USER("", text(15).orEmpty(), "system id at the message centre"),
    PALABRE_SMPP_PASSWORD("", secret(0, 8), "password of the same (secret)"),
    PALABRE_SMPP_SYSTEM_TYPE("", text(12).orEmpty(), "system type, where the message centre wants one"),
    PALABRE_SMS_URL(
            "", gateway(), "address of the HTTP gateway, asked as Kannel's sendsms: http://host:port/cgi-bin/sendsms"),
    PALABRE_SMS_USER("", text(), "user at the HTTP gateway"),
    PALABRE_SMS_PASSWORD("", secret(0, 1000), "password of the same (secret)"),
    PALABRE_SMS_DLR_URL(
            "",
            pattern("with {id} in it", "https?://\\S*\\{id\\}\\S*").orEmpty(),
            "where the HTTP gateway reports: http://host:port/sms/receipts?id={id}&status=%d; empty: no reports"),
    PALABRE_FOLDER("", text(), "directory that mail and short messages are written to where they leave to a folder"),
    PALABRE_FONTS(
            "/usr/share/fonts,/usr/share/fonts-droid-fallback",
            text(1000),
            "directories with the fonts for scripts that DejaVu lacks in PDFs, comma between"),
    PALABRE_DEMO("false", yesOrNo(), "fill an empty database with a few conferences to look at");

    private final String byDefault;
    private final Range range;
    private final String meaning;

    Setting(String byDefault, Range range, String meaning) {
        this.byDefault = byDefault;
        this.range = range;
        this.meaning = meaning;
    }

    /** Empty where there is none. */
    public String byDefault() {
        return byDefault;
    }

    public Range range() {
        return range;
    }

    /** With its range, for people. */
    public String meaning() {
        return range.words().isEmpty() ? meaning : meaning + "; " + range.words();
    }

    /** What its words mean is known where they are used, and told at the start. */
    private static Range list() {
        return each(text(200), "comma between").orNone();
    }

    private static Range gateway() {
        return pattern("without a query", "https?://[^\\s?#]+").orEmpty();
    }
}
