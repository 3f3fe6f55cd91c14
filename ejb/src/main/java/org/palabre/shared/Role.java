package org.palabre.shared;

/** What somebody signed in may do (DESIGN §1). A person may have several. */
public enum Role {
    /** Reserves, and supervises their own conferences. */
    EMPLOYEE,
    /** Sees and supervises all conferences, reserves for others. */
    ADMIN,
    /** Exports reports, watches switches and health; may do what an admin may. */
    OPERATOR
}
