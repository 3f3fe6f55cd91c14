package org.palabre.adapter.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.directory.ReserveBy;
import org.palabre.shared.Role;
import org.palabre.shared.Settings;

/**
 * How groups are found and which role each gives.
 *
 * @param base groups elsewhere give no role: whoever may create entries somewhere else must not gain one by a name
 * @param member attribute of a group that names its members
 */
record GroupSettings(Mode mode, DN base, Filter filter, String member, Map<Role, List<GroupName>> groupsOf) {
    /** In place of groups: everybody found is an employee. */
    private static final String EVERYBODY = "*";

    enum Mode {
        /** Group entries that name the person: works everywhere. */
        SEARCH,
        /** The person's own {@code memberOf}, kept by the server: saves a search. */
        MEMBER_OF
    }

    static GroupSettings from(Function<String, Optional<String>> source) {
        Map<Role, List<GroupName>> groupsOf = new EnumMap<>(Role.class);
        String employees = LdapSetting.EMPLOYEES.in(source);
        if (!employees.equals(EVERYBODY) && ReserveBy.of(new Settings(source)) == ReserveBy.GROUP) {
            groupsOf.put(Role.EMPLOYEE, names(employees));
        }
        groupsOf.put(Role.ADMIN, names(LdapSetting.ADMINS.in(source)));
        groupsOf.put(Role.OPERATOR, names(LdapSetting.OPERATORS.in(source)));
        return new GroupSettings(
                mode(LdapSetting.GROUPS.in(source)),
                PeopleSettings.dn(LdapSetting.GROUP_BASE, source),
                PeopleSettings.filter(LdapSetting.GROUP_FILTER, source),
                PeopleSettings.attribute(LdapSetting.GROUP_MEMBER, source),
                groupsOf);
    }

    /** @see LdapSettings#readers */
    static Stream<Runnable> readers(Function<String, Optional<String>> source) {
        return Stream.concat(
                Stream.<Runnable>of(
                        () -> mode(LdapSetting.GROUPS.in(source)),
                        () -> PeopleSettings.dn(LdapSetting.GROUP_BASE, source),
                        () -> PeopleSettings.filter(LdapSetting.GROUP_FILTER, source),
                        () -> PeopleSettings.attribute(LdapSetting.GROUP_MEMBER, source)),
                Stream.of(LdapSetting.ADMINS, LdapSetting.OPERATORS, LdapSetting.EMPLOYEES)
                        .map(setting -> () -> names(setting.in(source))));
    }

    /** The roles of somebody who is in exactly these groups. */
    Set<Role> rolesIn(List<DN> groups) {
        List<DN> ours = groups.stream().filter(this::counts).toList();
        return Set.of(Role.values()).stream()
                .filter(role -> isGiven(role, ours))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it lies where groups give roles. */
    boolean counts(DN group) {
        return group.isDescendantOf(base, true);
    }

    /** What this group alone gives. */
    Set<Role> rolesOf(DN group) {
        return groupsOf.entrySet().stream()
                .filter(given -> counts(group) && given.getValue().stream().anyMatch(name -> name.names(group)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What nobody needs a group for. */
    Set<Role> rolesOfEverybody() {
        return rolesIn(List.of());
    }

    private boolean isGiven(Role role, List<DN> groups) {
        List<GroupName> names = groupsOf.get(role);
        return names == null || names.stream().anyMatch(name -> groups.stream().anyMatch(name::names));
    }

    private static List<GroupName> names(String text) {
        return LdapSettings.list(text, ";").stream().map(GroupName::of).toList();
    }

    private static Mode mode(String text) {
        return switch (text) {
            case "search" -> Mode.SEARCH;
            case "memberOf" -> Mode.MEMBER_OF;
            default -> throw LdapSetting.GROUPS.wrong("search or memberOf, not '" + text + "'");
        };
    }
}
