package org.palabre.ivr;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.palabre.ivr.agi.AgiSettings;
import org.palabre.ivr.agi.ShownNumber;
import org.palabre.ivr.ami.AmiSettings;
import org.palabre.ivr.callflow.AccessNumbers;
import org.palabre.message.AccessNumber;
import org.palabre.notification.PhoneNumbers;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** The product's settings as this module's parts take them. */
@ApplicationScoped
public class IvrSettings {
    @Produces
    AgiSettings agi(Settings settings) {
        return new AgiSettings(
                settings.address(Setting.PALABRE_AGI_ADDRESS),
                settings.number(Setting.PALABRE_AGI_PORT),
                Set.copyOf(settings.addresses(Setting.PALABRE_AGI_ALLOWED)),
                settings.number(Setting.PALABRE_AGI_MAX_CALLS),
                8192,
                200,
                Duration.ofSeconds(90));
    }

    @Produces
    AmiSettings ami(Settings settings, org.palabre.message.AccessNumbers dialled) {
        return new AmiSettings(
                settings.text(Setting.PALABRE_AMI_HOST),
                settings.number(Setting.PALABRE_AMI_PORT),
                settings.text(Setting.PALABRE_AMI_USER),
                settings.text(Setting.PALABRE_AMI_SECRET),
                settings.text(Setting.PALABRE_DIAL_OUT),
                dialOutCaller(settings.text(Setting.PALABRE_DIAL_OUT_CALLER), dialled.all()),
                Duration.ofSeconds(2),
                Duration.ofSeconds(3));
    }

    /** Unless the operator says otherwise: the number by which one comes in, so that whoever calls back is right. */
    static String dialOutCaller(String configured, List<AccessNumber> dialled) {
        return configured.isEmpty()
                ? dialled.stream().findFirst().map(IvrSettings::digits).orElse("")
                : configured;
    }

    private static String digits(AccessNumber number) {
        return number.e164().orElse(number.shown().replaceAll("[^0-9+]", ""));
    }

    @Produces
    AccessNumbers accessNumbers(org.palabre.message.AccessNumbers dialled) {
        return new AccessNumbers(dialled.languages());
    }

    @Produces
    ShownNumber shownNumber(Settings settings, PhoneNumbers numbers) {
        return new ShownNumber(settings.list(Setting.PALABRE_WITHHELD_NUMBERS), numbers::spelling);
    }
}
