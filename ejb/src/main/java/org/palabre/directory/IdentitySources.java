package org.palabre.directory;

import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** Who tells whose people may sign in. The directory always comes first: a list must not take its logins over. */
public enum IdentitySources {
    LDAP,
    LIST,
    BOTH;

    public static IdentitySources of(Settings settings) {
        return switch (settings.text(Setting.PALABRE_IDENTITY_SOURCES)) {
            case "ldap" -> LDAP;
            case "list" -> LIST;
            default -> BOTH;
        };
    }

    public boolean company() {
        return this != LIST;
    }

    public boolean list() {
        return this != LDAP;
    }
}
