package org.palabre.adapter.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where people are in the directory and which attributes tell about them.
 *
 * @param logins attributes a login is compared with; the first holds the login that is kept
 * @param countryCode 1 to 3 digits that complete a national number
 * @param outgoing attribute of the number that called people see, if there is one
 * @param pinEntry the entry below a person whose password is the phone PIN
 */
record PeopleSettings(
        DN base,
        Filter filter,
        List<String> logins,
        String name,
        String extension,
        String personalNumber,
        String mobile,
        String mail,
        Optional<String> outgoing,
        String countryCode,
        Optional<RDN> pinEntry) {

    private static final List<LdapSetting> ATTRIBUTES = List.of(
            LdapSetting.NAME, LdapSetting.EXTENSION, LdapSetting.PERSONAL_NUMBER, LdapSetting.MOBILE, LdapSetting.MAIL);

    static PeopleSettings from(Function<String, Optional<String>> source) {
        return new PeopleSettings(
                dn(LdapSetting.PEOPLE_BASE, source),
                filter(LdapSetting.PEOPLE_FILTER, source),
                logins(LdapSetting.LOGIN.in(source)),
                attribute(LdapSetting.NAME, source),
                attribute(LdapSetting.EXTENSION, source),
                attribute(LdapSetting.PERSONAL_NUMBER, source),
                attribute(LdapSetting.MOBILE, source),
                attribute(LdapSetting.MAIL, source),
                attributeIfAny(LdapSetting.OUTGOING, source),
                countryCode(LdapSetting.COUNTRY_CODE.in(source)),
                rdn(LdapSetting.PIN_ENTRY, source));
    }

    /** @see LdapSettings#readers */
    static Stream<Runnable> readers(Function<String, Optional<String>> source) {
        return Stream.concat(
                Stream.<Runnable>of(
                        () -> dn(LdapSetting.PEOPLE_BASE, source),
                        () -> filter(LdapSetting.PEOPLE_FILTER, source),
                        () -> logins(LdapSetting.LOGIN.in(source)),
                        () -> countryCode(LdapSetting.COUNTRY_CODE.in(source)),
                        () -> rdn(LdapSetting.PIN_ENTRY, source),
                        () -> attributeIfAny(LdapSetting.OUTGOING, source)),
                ATTRIBUTES.stream().map(setting -> () -> attribute(setting, source)));
    }

    /** The attribute whose first value is the person's login. */
    String login() {
        return logins.getFirst();
    }

    /** The attributes that tell about a person, beside the login. */
    Map<LdapSetting, String> byName() {
        Map<LdapSetting, String> attributes = new EnumMap<>(LdapSetting.class);
        attributes.put(LdapSetting.NAME, name);
        attributes.put(LdapSetting.EXTENSION, extension);
        attributes.put(LdapSetting.PERSONAL_NUMBER, personalNumber);
        attributes.put(LdapSetting.MOBILE, mobile);
        attributes.put(LdapSetting.MAIL, mail);
        outgoing.ifPresent(name -> attributes.put(LdapSetting.OUTGOING, name));
        return attributes;
    }

    static DN dn(LdapSetting setting, Function<String, Optional<String>> source) {
        String text = setting.in(source);
        try {
            return new DN(text);
        } catch (LDAPException e) {
            throw setting.wrong("'" + text + "' is not a DN");
        }
    }

    private static Optional<RDN> rdn(LdapSetting setting, Function<String, Optional<String>> source) {
        String text = setting.in(source);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new RDN(text));
        } catch (LDAPException e) {
            throw setting.wrong("'" + text + "' is not a relative DN");
        }
    }

    static Filter filter(LdapSetting setting, Function<String, Optional<String>> source) {
        String text = setting.in(source);
        try {
            return Filter.create(text);
        } catch (LDAPException e) {
            throw setting.wrong("'" + text + "' is not an LDAP filter");
        }
    }

    static String attribute(LdapSetting setting, Function<String, Optional<String>> source) {
        return attribute(setting, setting.in(source));
    }

    private static Optional<String> attributeIfAny(LdapSetting setting, Function<String, Optional<String>> source) {
        return setting.in(source).isEmpty() ? Optional.empty() : Optional.of(attribute(setting, source));
    }

    private static String attribute(LdapSetting setting, String text) {
        if (!text.matches("[A-Za-z][A-Za-z0-9-]{0,63}|[0-9]+(\\.[0-9]+)+")) {
            throw setting.wrong("'" + text + "' is not the name of an attribute");
        }
        return text;
    }

    private static List<String> logins(String text) {
        List<String> logins = LdapSettings.list(text, ",").stream()
                .map(name -> attribute(LdapSetting.LOGIN, name))
                .toList();
        if (logins.isEmpty() || logins.size() > 4) {
            throw LdapSetting.LOGIN.wrong("1 to 4 attributes, not " + logins.size());
        }
        return logins;
    }

    private static String countryCode(String text) {
        if (!text.matches("\\d{1,3}")) {
            throw LdapSetting.COUNTRY_CODE.wrong("1 to 3 digits, not '" + text + "'");
        }
        return text;
    }
}
