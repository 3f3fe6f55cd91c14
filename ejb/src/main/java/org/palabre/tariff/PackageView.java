package org.palabre.tariff;

/**
 * A package as it is picked and defined.
 *
 * @param id 0 for the built-in one
 * @param version what a change must state, so that two people do not overwrite each other
 */
public record PackageView(long id, int version, PackageTerms terms) {
    /** Offered where no other is active. */
    public static final PackageView STANDARD = new PackageView(
            0, 0, new PackageTerms("Standard", "Standard", 60, 10, 7, false, false, false, false, true));

    static PackageView of(ConferencePackage it) {
        return new PackageView(it.id(), it.version(), it.terms());
    }
}
