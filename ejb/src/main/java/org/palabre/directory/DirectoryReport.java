package org.palabre.directory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palabre.shared.Role;

/**
 * What the directory said, step by step, and what Palabre makes of it. Never a password or a PIN.
 *
 * @param steps in their order; what a fault made impossible is not among them
 * @param found the person, as the directory has them; empty: not found
 */
public record DirectoryReport(List<Step> steps, Optional<Found> found) {
    public DirectoryReport {
        steps = List.copyOf(steps);
    }

    /** What is tried, in this order. */
    public enum Stage {
        /** Connects, protects the connection and signs in as the service account: for each server. */
        CONNECT,
        FIND,
        GROUPS,
        /** Only where the directory keeps phone PINs. */
        PIN_ENTRY,
        /** Only with a password. */
        SIGN_IN
    }

    /** What may be wrong. */
    public enum Fault {
        UNREACHABLE,
        SILENT,
        CERTIFICATE,
        ACCOUNT_REFUSED,
        NO_SUCH_BASE,
        NO_RIGHT,
        OTHER,
        UNKNOWN_LOGIN,
        SEVERAL_ENTRIES,
        NO_PIN_ENTRY,
        WRONG_PASSWORD,
        PASSWORD_EXPIRED,
        ACCOUNT_LOCKED,
        NOT_ALLOWED
    }

    /**
     * @param subject which server, login or attribute
     * @param detail the server's own words, or empty
     */
    public record Step(Stage stage, String subject, Duration took, Optional<Fault> fault, String detail) {
        Step(Stage stage, String subject, Duration took, Optional<Fault> fault) {
            this(stage, subject, took, fault, "");
        }
    }

    /**
     * An entry of the directory.
     *
     * @param groups that name them, also those that count for nothing
     * @param byEverybody roles of everybody who is found
     * @param blocked by an administrator of the directory: then no group gives anything
     * @param person empty: an entry without a login is nobody to Palabre
     */
    public record Found(
            String dn,
            List<Attribute> attributes,
            List<Group> groups,
            Set<Role> byEverybody,
            boolean blocked,
            Optional<Person> person) {
        public Found {
            attributes = List.copyOf(attributes);
            groups = List.copyOf(groups);
        }
    }

    /**
     * An attribute that Palabre reads.
     *
     * @param setting that names it, or empty
     * @param values as they are; none: it is missing, or hidden from the service account
     */
    public record Attribute(String setting, String name, List<String> values) {}

    /** @param counts whether it lies where groups give roles */
    public record Group(String dn, boolean counts, Set<Role> roles) {}
}
