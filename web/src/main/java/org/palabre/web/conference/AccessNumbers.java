package org.palabre.web.conference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** The numbers that people dial to key their code (S1, S76). */
@Named
@RequestScoped
public class AccessNumbers {
    /** @param language spoken there, or empty */
    public record AccessNumber(String number, String language) {}

    @Inject
    Settings settings;

    public List<AccessNumber> getAll() {
        List<String> shown = settings.list(Setting.PALABRE_PUBLIC_NUMBERS);
        return (shown.isEmpty() ? settings.list(Setting.PALABRE_ACCESS_NUMBERS) : shown)
                .stream().map(AccessNumbers::parse).toList();
    }

    private static AccessNumber parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new AccessNumber(text, "")
                : new AccessNumber(text.substring(0, colon), text.substring(colon + 1));
    }
}
