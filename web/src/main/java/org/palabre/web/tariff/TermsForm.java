package org.palabre.web.tariff;

import java.io.Serializable;
import org.palabre.tariff.PackageTerms;

/**
 * What a package proposes and a reservation decides. Fields are named as in the rules, so that each fault finds its
 * field.
 */
public abstract class TermsForm implements Serializable {
    private int durationMinutes;
    private int validityDays;
    private int maxParticipants;
    private boolean moderatorAnnounce;
    private boolean userAnnounce;
    private boolean listenOnly;
    private boolean waitForLeader;

    /** All of them, but names. */
    public void take(PackageTerms terms) {
        durationMinutes = terms.durationMinutes();
        validityDays = terms.validityDays();
        maxParticipants = terms.maxParticipants();
        moderatorAnnounce = terms.moderatorAnnounce();
        userAnnounce = terms.userAnnounce();
        listenOnly = terms.listenOnly();
        waitForLeader = terms.waitForLeader();
    }

    public int getDurationMinutes() {
        return durationMinutes;
    }

    public void setDurationMinutes(int durationMinutes) {
        this.durationMinutes = durationMinutes;
    }

    public int getValidityDays() {
        return validityDays;
    }

    public void setValidityDays(int validityDays) {
        this.validityDays = validityDays;
    }

    public int getMaxParticipants() {
        return maxParticipants;
    }

    public void setMaxParticipants(int maxParticipants) {
        this.maxParticipants = maxParticipants;
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
}
