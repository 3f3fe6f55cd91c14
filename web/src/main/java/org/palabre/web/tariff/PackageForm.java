package org.palabre.web.tariff;

import org.palabre.tariff.PackageTerms;
import org.palabre.tariff.PackageView;

/** What the form of a package holds. Its fields are named as in the rules, so that each fault finds its field. */
public class PackageForm extends TermsForm {
    private final long id;
    private final int version;
    private String nameFr;
    private String nameEn;
    private boolean active;

    private PackageForm(long id, int version, PackageTerms terms) {
        this.id = id;
        this.version = version;
        nameFr = terms.nameFr();
        nameEn = terms.nameEn();
        take(terms);
        active = terms.active();
    }

    static PackageForm of(PackageView shown) {
        return new PackageForm(shown.id(), shown.version(), shown.terms());
    }

    /** With what the standard package has, but its name. */
    static PackageForm empty() {
        var form = of(PackageView.STANDARD);
        form.nameFr = "";
        form.nameEn = "";
        return form;
    }

    PackageTerms terms() {
        return new PackageTerms(
                nameFr,
                nameEn,
                getDurationMinutes(),
                getMaxParticipants(),
                getValidityDays(),
                isModeratorAnnounce(),
                isUserAnnounce(),
                isListenOnly(),
                isWaitForLeader(),
                active);
    }

    public boolean isNew() {
        return id == PackageView.STANDARD.id();
    }

    long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    public String getNameFr() {
        return nameFr;
    }

    public void setNameFr(String nameFr) {
        this.nameFr = nameFr;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
