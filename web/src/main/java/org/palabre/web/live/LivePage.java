package org.palabre.web.live;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.palabre.conference.ConferenceDesk;
import org.palabre.conference.ConferenceView;
import org.palabre.guest.GuestDesk;
import org.palabre.live.LiveDesk;
import org.palabre.live.LiveLeg;
import org.palabre.live.LivePicture;
import org.palabre.rollcall.RollCall;
import org.palabre.rollcall.RollCallDesk;
import org.palabre.rollcall.RollCallEntry;
import org.palabre.shared.DomainException;
import org.palabre.web.language.ServerDefaults;
import org.palabre.web.security.CurrentUser;

/** One running conference: who is there, and what can be done about it (S19–S33, S91–S93, S96, S120). */
@Named("livePage")
@ViewScoped
public class LivePage implements Serializable {
    @Inject
    LiveDesk live;

    @Inject
    ConferenceDesk desk;

    @Inject
    RollCallDesk rollCalls;

    @Inject
    GuestDesk invitations;

    @Inject
    CurrentUser user;

    @Inject
    Topics topics;

    private String number;
    private transient ConferenceView conference;
    private transient LivePicture picture;
    private transient LivePicture shown;
    private transient RollCall roll;
    private transient RollCall shownRoll;
    private transient RollCallEntry guest;
    private String guestPhone = "";
    private transient boolean refreshing;
    private transient LiveLeg chosen;
    private String phone = "";
    private int minutes;

    @Inject
    void start(ServerDefaults defaults) {
        minutes = defaults.extendMinutes();
    }

    /** A hint came: only what changed is rendered anew. */
    public void refresh() {
        refreshing = true;
    }

    /** Before each rendering: the page shows what the desk shows now. */
    public void read() {
        conference = desk.get(number, user.actor());
        picture = live.picture(number, user.actor()).orElse(null);
        roll = rollCalls.rollCall(number, user.actor());
        PartialViewContext partial = FacesContext.getCurrentInstance().getPartialViewContext();
        if (refreshing) {
            partial.getRenderIds().addAll(LiveChanges.between(shown, picture));
            if (!roll.equals(shownRoll)) {
                partial.getRenderIds().add(LiveChanges.ROLL);
            }
        }
        if (refreshing || !partial.isPartialRequest() || partial.getRenderIds().contains(LiveChanges.ALL)) {
            shown = picture;
            shownRoll = roll;
        }
        refreshing = false;
    }

    public void mute(String leg) {
        live.mute(number, leg, user.actor());
    }

    public void unmute(String leg) {
        live.unmute(number, leg, user.actor());
    }

    public void lowerHand(String leg) {
        live.lowerHand(number, leg, user.actor());
    }

    public void muteAll() {
        live.muteAll(number, user.actor());
    }

    public void unmuteAll() {
        live.unmuteAll(number, user.actor());
    }

    public void lock() {
        live.lock(number, user.actor());
    }

    public void unlock() {
        live.unlock(number, user.actor());
    }

    /** Asks first: the dialog says what ejecting this one means. */
    public void choose(String leg) {
        chosen = live.picture(number, user.actor())
                .flatMap(now ->
                        now.legs().stream().filter(one -> one.leg().equals(leg)).findFirst())
                .orElseThrow(() -> DomainException.of("refused.legGone"));
    }

    public void eject(String leg) {
        live.eject(number, leg, user.actor());
    }

    public void extend() {
        live.extend(number, minutes, user.actor());
    }

    public void dialOut() {
        live.dialOut(number, phone, user.actor());
        phone = "";
    }

    /** The guest whose number a dialog asks for. */
    public void chooseGuest(long chosenGuest) {
        guest = rollCalls.rollCall(number, user.actor()).invited().stream()
                .filter(one -> one.guest() == chosenGuest)
                .findFirst()
                .orElseThrow(() -> DomainException.of("refused.unknownGuest"));
        guestPhone = guest.phone();
    }

    public void callGuest(long invited) {
        rollCalls.call(number, invited, user.actor());
    }

    /** The number is kept for the next time, too. */
    public void callGuestAt() {
        invitations.callAt(number, guest.guest(), guestPhone, user.actor());
        rollCalls.call(number, guest.guest(), user.actor());
    }

    public void callMissing() {
        rollCalls.callMissing(number, user.actor());
    }

    public void stopCalling() {
        rollCalls.stopCalling(number, user.actor());
    }

    public void end() {
        live.end(number, user.actor());
    }

    public boolean isPresent() {
        return picture != null;
    }

    public boolean isOpen() {
        return picture != null && picture.openedAt().isPresent();
    }

    public RollCall getRoll() {
        return roll;
    }

    /** Whom the dialog is about; null before one was chosen. */
    public RollCallEntry getGuest() {
        return guest;
    }

    public String getGuestPhone() {
        return guestPhone;
    }

    public void setGuestPhone(String guestPhone) {
        this.guestPhone = guestPhone;
    }

    public String getTopic() {
        return topics.of(number);
    }

    public ConferenceView getConference() {
        return conference;
    }

    public LivePicture getPicture() {
        return picture;
    }

    /** The newest call first (S20). */
    public List<LiveLeg> getLegs() {
        return picture.legs().reversed();
    }

    public LiveLeg getChosen() {
        return chosen;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }
}
