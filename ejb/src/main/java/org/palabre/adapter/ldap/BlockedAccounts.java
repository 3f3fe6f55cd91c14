package org.palabre.adapter.ldap;

import com.unboundid.ldap.sdk.Entry;
import java.util.List;

/**
 * Whether an account is blocked by an administrator. A sign-in would be refused by the directory itself; on the phone,
 * where nobody binds as the person, this is what is left to see it by.
 */
final class BlockedAccounts {
    private static final String OPENLDAP = "pwdAccountLockedTime";
    private static final String DS_389 = "nsAccountLock";
    private static final String ACTIVE_DIRECTORY = "userAccountControl";

    static final List<String> ATTRIBUTES = List.of(OPENLDAP, DS_389, ACTIVE_DIRECTORY);

    /**
     * slapo-ppolicy(5): locked until an administrator unlocks it. Other values are the time of a lock that ends by
     * itself.
     */
    private static final String FOR_GOOD = "000001010000Z";

    /** ADS_UF_ACCOUNTDISABLE. */
    private static final int DISABLED = 2;

    private BlockedAccounts() {}

    static boolean in(Entry person) {
        Integer control = person.getAttributeValueAsInteger(ACTIVE_DIRECTORY);
        return FOR_GOOD.equals(person.getAttributeValue(OPENLDAP))
                || Boolean.TRUE.equals(person.getAttributeValueAsBoolean(DS_389))
                || control != null && (control & DISABLED) != 0;
    }
}
