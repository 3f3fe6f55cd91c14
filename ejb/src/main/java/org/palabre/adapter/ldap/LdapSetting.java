package org.palabre.adapter.ldap;

import java.util.Optional;
import java.util.function.Function;

/**
 * The settings of the directory, each an environment variable or Java system property of the name
 * {@code PALABRE_LDAP_…}. The defaults fit the sample directory of ldap-config, or the kind of server that
 * {@link LdapPreset} names; only the service account's password has none.
 */
public enum LdapSetting {
    URL(
            "ldap://127.0.0.1:10389",
            "servers in order of preference: ldap://host:port or ldaps://host:port",
            "1 to 8, comma between"),
    START_TLS(
            "false",
            "ask ldap:// servers for TLS; beyond the loopback interface this or ldaps:// is compulsory",
            "true, false"),
    TRUST("", "PEM file of the certificates to trust; empty: those that Java trusts", "readable file"),
    BIND_DN(
            "cn=palabre,dc=example,dc=org",
            "service account that searches; it needs to read people and groups only",
            "DN, or UPN for AD"),
    PASSWORD("", "password of the service account (secret)", "not empty"),
    PRESET(
            "openldap",
            "kind of server: sets the defaults of the settings below; one that is set wins",
            "openldap, active-directory, 389"),
    PEOPLE_BASE("ou=people,dc=example,dc=org", "where people are", "DN"),
    PEOPLE_FILTER("(objectClass=inetOrgPerson)", "what is a person who may be found", "LDAP filter"),
    LOGIN("uid", "attributes a login is compared with; the first is the login that is kept", "1 to 4, comma between"),
    NAME("cn", "attribute of the name to show", "attribute"),
    EXTENSION("telephoneNumber", "attribute of the internal phone number", "attribute"),
    PERSONAL_NUMBER("employeeNumber", "attribute of the number keyed on the phone to be known, digits", "attribute"),
    PIN_ENTRY(
            "",
            "relative DN of an entry below the person whose password is the phone PIN; empty: Palabre keeps the PINs",
            "RDN such as cn=phone"),
    MOBILE("mobile", "attribute of the mobile number", "attribute"),
    OUTGOING(
            "",
            "attribute of the number that people see whom this person's conferences call; empty: the platform's",
            "attribute"),
    MAIL("mail", "attribute of the mail address", "attribute"),
    COUNTRY_CODE("33", "country code that national numbers are completed with", "1 to 3 digits"),
    GROUPS(
            "search",
            "how groups are found: group entries that name the person, or the person's own memberOf",
            "search, memberOf"),
    GROUP_BASE("ou=groups,dc=example,dc=org", "where groups are; others give no role", "DN"),
    GROUP_FILTER("(objectClass=groupOfNames)", "what is a group (search only)", "LDAP filter"),
    GROUP_MEMBER(
            "member",
            "attribute of a group that names its members: by DN, memberUid by login (search only)",
            "attribute"),
    EMPLOYEES(
            "palabre-users",
            "groups whose members may reserve; * is everybody found",
            "DNs or cns, semicolon between; or *"),
    ADMINS("palabre-admins", "groups whose members supervise everything", "DNs or cns, semicolon between"),
    OPERATORS("palabre-operators", "groups whose members operate the platform", "DNs or cns, semicolon between"),
    CONNECT_TIMEOUT("PT2S", "longest time to connect to one server", "PT0.1S to PT30S"),
    RESPONSE_TIMEOUT("PT3S", "longest time for one answer", "PT0.1S to PT60S"),
    CONNECTIONS("8", "most connections at once", "1 to 64");

    private final String preset;
    private final String meaning;
    private final String range;

    LdapSetting(String preset, String meaning, String range) {
        this.preset = preset;
        this.meaning = meaning;
        this.range = range;
    }

    /** {@code PALABRE_LDAP_URL} and the like. */
    public String key() {
        return "PALABRE_LDAP_" + name();
    }

    /** The default with OpenLDAP; empty where there is none. */
    public String preset() {
        return preset;
    }

    public String meaning() {
        return meaning;
    }

    public String range() {
        return range;
    }

    String in(Function<String, Optional<String>> source) {
        return source.apply(key())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElseGet(() -> byDefault(source));
    }

    private String byDefault(Function<String, Optional<String>> source) {
        return this == PRESET ? preset : LdapPreset.in(source).defaults().getOrDefault(this, preset);
    }

    /** The product does not start with such a value: the operator reads which setting, and why. */
    IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException(key() + ": " + why);
    }
}
