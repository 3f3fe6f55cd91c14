package org.palabre.adapter.sms;

import java.net.URI;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/**
 * How to reach an HTTP gateway.
 *
 * @param from number or name; empty: the gateway's own
 * @param reports address for receipts with {@code {id}} in it; empty: none
 */
record HttpSettings(URI url, String user, String password, String from, String reports) {
    static HttpSettings from(Settings settings) {
        return new HttpSettings(
                URI.create(settings.text(Setting.PALABRE_SMS_URL)),
                settings.text(Setting.PALABRE_SMS_USER),
                settings.text(Setting.PALABRE_SMS_PASSWORD),
                settings.text(Setting.PALABRE_SMS_FROM),
                settings.text(Setting.PALABRE_SMS_DLR_URL));
    }

    /** Without the password: records are printed by logs and test reports. */
    @Override
    public String toString() {
        return "HttpSettings[" + url + "]";
    }
}
