package org.palabre.web.phone;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.palabre.directory.Directory;
import org.palabre.directory.Person;
import org.palabre.directory.PhonePinDesk;
import org.palabre.directory.PinState;
import org.palabre.shared.DomainException;
import org.palabre.web.conference.Owner;
import org.palabre.web.language.PageMessages;
import org.palabre.web.security.CurrentUser;

/** Sets one's own phone PIN; an admin gives and takes away those of others. */
@Named("phonePin")
@ViewScoped
public class PhonePinPage implements Serializable {
    @Inject
    PhonePinDesk pins;

    @Inject
    Directory directory;

    @Inject
    CurrentUser user;

    @Inject
    PageMessages messages;

    private String pin;
    private String repeated;
    private Owner owner;
    private String issued = "";
    private String issuedTo = "";
    private String personalNumber;

    @PostConstruct
    void start() {
        personalNumber =
                directory.find(user.getLogin()).map(Person::personalNumber).orElse("");
    }

    public void change() {
        if (!pin.equals(repeated)) {
            throw DomainException.at("repeated", "wrong.pinRepeated");
        }
        pins.change(pin, user.actor());
        messages.done("phone.pin.changed");
    }

    /** The PIN is shown this once. */
    public void issue() {
        issued = pins.issue(chosen().login(), user.actor());
        issuedTo = owner.name();
        owner = null;
    }

    public void remove() {
        pins.remove(chosen().login(), user.actor());
        messages.done("phone.pin.removed", owner.name());
        issued = "";
        owner = null;
    }

    private Owner chosen() {
        if (owner == null) {
            throw DomainException.at("owner", "wrong.missing");
        }
        return owner;
    }

    /** Whether PINs are set here, and they have a number to be known by. */
    public boolean isPossible() {
        return isMine() && !personalNumber.isEmpty();
    }

    public boolean isOurs() {
        return pins.ours();
    }

    /** Whether their own is set here. */
    public boolean isMine() {
        return pins.ours(user.getLogin());
    }

    public boolean isKeptByDirectory() {
        return directory.keepsPin(user.getLogin());
    }

    public String getPersonalNumber() {
        return personalNumber;
    }

    public PinState getState() {
        return pins.find(user.actor()).orElse(null);
    }

    public String getPin() {
        return pin;
    }

    public void setPin(String pin) {
        this.pin = Optional.ofNullable(pin).orElse("");
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }

    public Owner getOwner() {
        return owner;
    }

    public void setOwner(Owner owner) {
        this.owner = owner;
    }

    /** Just issued, or empty. */
    public String getIssued() {
        return issued;
    }

    public String getIssuedTo() {
        return issuedTo;
    }
}
