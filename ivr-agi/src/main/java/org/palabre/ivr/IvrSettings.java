package org.palabre.ivr;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.stream.Collectors;
import org.palabre.ivr.agi.AgiSettings;
import org.palabre.ivr.agi.ShownNumber;
import org.palabre.ivr.ami.AmiSettings;
import org.palabre.ivr.callflow.AccessNumbers;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** The product's settings as this module's parts take them. */
@ApplicationScoped
public class IvrSettings {
    @Produces
    AgiSettings agi(Settings settings) {
        return new AgiSettings(
                address(settings.text(Setting.PALABRE_AGI_ADDRESS)),
                settings.number(Setting.PALABRE_AGI_PORT, 0, 65535),
                settings.list(Setting.PALABRE_AGI_ALLOWED).stream()
                        .map(IvrSettings::address)
                        .collect(Collectors.toUnmodifiableSet()),
                settings.number(Setting.PALABRE_AGI_MAX_CALLS, 1, 10_000),
                8192,
                200,
                Duration.ofSeconds(90));
    }

    @Produces
    AmiSettings ami(Settings settings) {
        return new AmiSettings(
                settings.text(Setting.PALABRE_AMI_HOST),
                settings.number(Setting.PALABRE_AMI_PORT, 1, 65535),
                settings.text(Setting.PALABRE_AMI_USER),
                settings.text(Setting.PALABRE_AMI_SECRET),
                settings.text(Setting.PALABRE_DIAL_OUT),
                settings.text(Setting.PALABRE_DIAL_OUT_CALLER),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3));
    }

    @Produces
    AccessNumbers accessNumbers(Settings settings) {
        return AccessNumbers.of(settings.list(Setting.PALABRE_ACCESS_NUMBERS));
    }

    @Produces
    ShownNumber shownNumber(Settings settings) {
        return new ShownNumber(settings.list(Setting.PALABRE_WITHHELD_NUMBERS));
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException unknown) {
            throw new IllegalStateException("not an address: " + text, unknown);
        }
    }
}
