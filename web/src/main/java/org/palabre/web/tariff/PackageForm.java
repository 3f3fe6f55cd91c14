package org.palabre.web.tariff;

import java.io.Serializable;
import org.palabre.tariff.PackageTerms;
import org.palabre.tariff.PackageView;

/** What the form of a package holds. Its fields are named as in the rules, so that each fault finds its field. */
public class PackageForm implements Serializable {
    private final long id;
    private final int version;
    private String nameFr;
    private String nameEn;
    private int durationMinutes;
    private int maxParticipants;
    private int validityDays;
    private boolean moderatorAnnounce;
    private boolean userAnnounce;
    private boolean listenOnly;
    private boolean waitForLeader;
    private boolean active;

    private PackageForm(long id, int version, PackageTerms terms) {
        this.id = id;
        this.version = version;
        nameFr = terms.nameFr();
        nameEn = terms.nameEn();
        durationMinutes = terms.durationMinutes();
        maxParticipants = terms.maxParticipants();
        validityDays = terms.validityDays();
        moderatorAnnounce = terms.moderatorAnnounce();
        userAnnounce = terms.userAnnounce();
        listenOnly = terms.listenOnly();
        waitForLeader = terms.waitForLeader();
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
                durationMinutes,
                maxParticipants,
                validityDays,
                moderatorAnnounce,
                userAnnounce,
                listenOnly,
                waitForLeader,
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

    public int getDurationMinutes() {
        return durationMinutes;
    }

    public void setDurationMinutes(int durationMinutes) {
        this.durationMinutes = durationMinutes;
    }

    public int getMaxParticipants() {
        return maxParticipants;
    }

    public void setMaxParticipants(int maxParticipants) {
        this.maxParticipants = maxParticipants;
    }

    public int getValidityDays() {
        return validityDays;
    }

    public void setValidityDays(int validityDays) {
        this.validityDays = validityDays;
    }

    public boolean isModeratorAnnounce() {
        return moderatorAnnounce;
    }

    public void setModeratorAnnounce(boolean moderatorAnnounce) {
        this.moderatorAnnounce = moderatorAnnounce;
    }

    public boolean isUserAnnounce() {
        return userAnnounce;
    }

    public void setUserAnnounce(boolean userAnnounce) {
        this.userAnnounce = userAnnounce;
    }

    public boolean isListenOnly() {
        return listenOnly;
    }

    public void setListenOnly(boolean listenOnly) {
        this.listenOnly = listenOnly;
    }

    public boolean isWaitForLeader() {
        return waitForLeader;
    }

    public void setWaitForLeader(boolean waitForLeader) {
        this.waitForLeader = waitForLeader;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
