package org.palabre.directory;

import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** Who tells whose people may sign in. The directory always comes first: a list must not take its logins over. */
public enum IdentitySources {
    LDAP,
    LIST,
    BOTH;

    /** @throws IllegalStateException naming the setting when it is none of the three */
    public static IdentitySources of(Settings settings) {
        return switch (String.join(",", settings.list(Setting.PALABRE_IDENTITY_SOURCES))) {
            case "ldap" -> LDAP;
            case "list" -> LIST;
            case "ldap,list" -> BOTH;
            default ->
                throw new IllegalStateException(
                        Setting.PALABRE_IDENTITY_SOURCES + ": " + Setting.PALABRE_IDENTITY_SOURCES.meaning());
        };
    }

    public boolean company() {
        return this != LIST;
    }

    public boolean list() {
        return this != LDAP;
    }
}
