package org.palabre.adapter.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.RDN;

/** A group as the operator wrote it: its whole DN, or the value of its first name part ({@code cn}). */
sealed interface GroupName {
    boolean names(DN group);

    static GroupName of(String text) {
        return DN.isValidDN(text) ? new Whole(dn(text)) : new Short(text);
    }

    record Whole(DN dn) implements GroupName {
        @Override
        public boolean names(DN group) {
            return dn.equals(group);
        }
    }

    record Short(String name) implements GroupName {
        @Override
        public boolean names(DN group) {
            RDN rdn = group.getRDN();
            return rdn != null && !rdn.isMultiValued() && rdn.getAttributeValues()[0].equalsIgnoreCase(name);
        }
    }

    private static DN dn(String text) {
        try {
            return new DN(text);
        } catch (com.unboundid.ldap.sdk.LDAPException e) {
            throw new IllegalStateException("checked before", e);
        }
    }
}
