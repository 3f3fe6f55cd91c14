package org.palabre.tariff;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** A package that an operator defined. */
@Entity
class ConferencePackage {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "conference_package_seq")
    @SequenceGenerator(name = "conference_package_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private int position;

    @Embedded
    private PackageTerms terms;

    protected ConferencePackage() {}

    ConferencePackage(PackageTerms terms, int position) {
        this.terms = terms.check();
        this.position = position;
    }

    void change(PackageTerms other) {
        terms = other.check();
    }

    void moveTo(int place) {
        position = place;
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }

    int position() {
        return position;
    }

    PackageTerms terms() {
        return terms;
    }
}
