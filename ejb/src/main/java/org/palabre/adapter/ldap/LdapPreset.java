package org.palabre.adapter.ldap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Kinds of directory server, and the settings whose defaults are otherwise there. Bases and groups are each company's
 * own.
 */
public enum LdapPreset {
    OPENLDAP("openldap", Map.of()),
    /** A person's short login is kept; memberOf spares a search of groups. */
    ACTIVE_DIRECTORY(
            "active-directory",
            Map.of(
                    LdapSetting.PEOPLE_FILTER, "(&(objectCategory=person)(objectClass=user))",
                    LdapSetting.LOGIN, "sAMAccountName,userPrincipalName",
                    LdapSetting.NAME, "displayName",
                    LdapSetting.EXTENSION, "ipPhone",
                    LdapSetting.GROUPS, "memberOf",
                    LdapSetting.GROUP_FILTER, "(objectClass=group)")),
    /** 389 Directory Server, and FreeIPA, which is built on it. */
    DS_389(
            "389",
            Map.of(
                    LdapSetting.PEOPLE_FILTER, "(objectClass=person)",
                    LdapSetting.GROUPS, "memberOf"));

    private final String word;
    private final Map<LdapSetting, String> defaults;

    LdapPreset(String word, Map<LdapSetting, String> defaults) {
        this.word = word;
        this.defaults = defaults;
    }

    /** As it is written in {@code PALABRE_LDAP_PRESET}. */
    public String word() {
        return word;
    }

    /** What differs from the defaults of {@link LdapSetting}. */
    public Map<LdapSetting, String> defaults() {
        return defaults;
    }

    /** @throws IllegalArgumentException for a word that is none */
    static LdapPreset in(Function<String, Optional<String>> source) {
        String wanted = LdapSetting.PRESET.in(source);
        return Arrays.stream(values())
                .filter(preset -> preset.word.equals(wanted))
                .findFirst()
                .orElseThrow(() -> LdapSetting.PRESET.wrong(LdapSetting.PRESET.range() + ", not '" + wanted + "'"));
    }
}
