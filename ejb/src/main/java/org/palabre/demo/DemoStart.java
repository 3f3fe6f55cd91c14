package org.palabre.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.palabre.directory.PhonePinDesk;
import org.palabre.shared.Actor;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.Standing;

/** Fills the empty database of a demo when the application starts. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoStart {
    private Settings settings;
    private DemoConferences conferences;
    private PhonePinDesk pins;

    protected DemoStart() {}

    @Inject
    DemoStart(Settings settings, DemoConferences conferences, PhonePinDesk pins) {
        this.settings = settings;
        this.pins = pins;
        this.conferences = conferences;
    }

    @PostConstruct
    void start() {
        if (settings.on(Setting.PALABRE_DEMO) && conferences.wanted()) {
            conferences.make();
            if (pins.ours()) {
                List.of("awa", "paul", "fatou").forEach(this::givePin);
            }
        }
    }

    /** The one of the demo: everybody may know it. */
    private void givePin(String login) {
        pins.change("4826", new Actor(login, login, new Standing.Employee(), ""));
    }
}
