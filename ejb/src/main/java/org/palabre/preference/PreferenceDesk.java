package org.palabre.preference;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.palabre.shared.Actor;
import org.palabre.shared.Rights;

/** Reads and keeps the choices of the one who asks. */
@Stateless
public class PreferenceDesk {
    private JpaPreferences preferences;

    protected PreferenceDesk() {}

    @Inject
    PreferenceDesk(JpaPreferences preferences) {
        this.preferences = preferences;
    }

    /** Empty for somebody who never chose. */
    public Optional<Choices> find(Actor actor) {
        return preferences.find(Rights.self(actor)).map(Preference::choices);
    }

    /** Of somebody who is written to without asking: a message is in its reader's language and time zone. */
    public Optional<Choices> ofOwner(String login) {
        return preferences.find(login).map(Preference::choices);
    }

    public void keep(Choices choices, Actor actor) {
        String login = Rights.self(actor);
        preferences
                .find(login)
                .ifPresentOrElse(kept -> kept.change(choices), () -> preferences.add(new Preference(login, choices)));
    }
}
