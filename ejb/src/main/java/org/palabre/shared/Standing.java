package org.palabre.shared;

import java.util.Comparator;
import java.util.Set;

/**
 * Who somebody is to the product. What each may do is said by {@link Rights} alone, in switches that name them all: who
 * joins them (the organiser of one room, a guest of one, the account of one customer) has to be thought of in each.
 */
public sealed interface Standing {
    /** Refused, or known by a call alone: may do nothing but what a seat allows. */
    record Nobody() implements Standing {}

    /** Reserves; what is theirs is their own, and nothing else. */
    record Employee() implements Standing {}

    /** Sees and supervises everybody's, reserves for others, keeps employees and admins. */
    record Admin() implements Standing {}

    /** As an admin; and runs the platform: templates, packages, the directory. */
    record Operator() implements Standing {}

    /** Each role includes those before it: of several, the last says it all. */
    static Standing of(Set<Role> roles) {
        return roles.stream().max(Comparator.naturalOrder()).map(Standing::of).orElseGet(Nobody::new);
    }

    private static Standing of(Role role) {
        return switch (role) {
            case EMPLOYEE -> new Employee();
            case ADMIN -> new Admin();
            case OPERATOR -> new Operator();
        };
    }
}
