package org.palabre.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** Fills the empty database of a demo when the application starts. */
@Singleton
@Startup
public class DemoStart {
    private Settings settings;
    private JpaDemoData data;

    protected DemoStart() {}

    @Inject
    DemoStart(Settings settings, JpaDemoData data) {
        this.settings = settings;
        this.data = data;
    }

    @PostConstruct
    void start() {
        if (settings.on(Setting.PALABRE_DEMO) && data.empty()) {
            data.fill();
        }
    }
}
