package org.palabre.adapter.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.palabre.shared.Role;

/** Finds the groups that somebody is in, and with them their roles. */
final class Groups {
    static final String MEMBER_OF = "memberOf";

    /** RFC 4511 §4.5.1.8. */
    static final String NO_ATTRIBUTES = "1.1";

    private static final String BY_LOGIN = "memberUid";

    private final GroupSettings settings;
    private final String login;
    private final int seconds;

    /** @param login attribute that a group with {@code memberUid} names its members by */
    Groups(GroupSettings settings, String login, int seconds) {
        this.settings = settings;
        this.login = login;
        this.seconds = seconds;
    }

    Set<Role> rolesOf(LDAPConnection connection, Entry person) throws LDAPException {
        return settings.rolesIn(of(connection, person));
    }

    /** All groups that name the person, wherever they are. */
    List<DN> of(LDAPConnection connection, Entry person) throws LDAPException {
        return switch (settings.mode()) {
            case MEMBER_OF -> named(person);
            case SEARCH -> searched(connection, person);
        };
    }

    private static List<DN> named(Entry person) throws LDAPException {
        List<DN> groups = new ArrayList<>();
        if (person.hasAttribute(MEMBER_OF)) {
            for (String group : person.getAttributeValues(MEMBER_OF)) {
                groups.add(new DN(group));
            }
        }
        return groups;
    }

    private List<DN> searched(LDAPConnection connection, Entry person) throws LDAPException {
        SearchRequest request = new SearchRequest(
                settings.base().toString(),
                SearchScope.SUB,
                DereferencePolicy.NEVER,
                0,
                seconds,
                false,
                Filter.createANDFilter(settings.filter(), naming(person)),
                NO_ATTRIBUTES);
        List<DN> groups = new ArrayList<>();
        for (Entry group : connection.search(request).getSearchEntries()) {
            groups.add(group.getParsedDN());
        }
        return groups;
    }

    private Filter naming(Entry person) {
        boolean byLogin = settings.member().equalsIgnoreCase(BY_LOGIN);
        return Filter.createEqualityFilter(
                settings.member(), byLogin ? person.getAttributeValue(login) : person.getDN());
    }
}
