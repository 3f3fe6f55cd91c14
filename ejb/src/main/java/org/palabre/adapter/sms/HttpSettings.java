package org.palabre.adapter.sms;

import java.net.URI;
import java.util.Set;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/**
 * How to reach an HTTP gateway.
 *
 * @param from number or name; empty: the gateway's own
 * @param reports address for receipts with {@code {id}} in it; empty: none
 */
record HttpSettings(URI url, String user, String password, String from, String reports) {
    /** @throws IllegalStateException naming the setting whose value does not do */
    static HttpSettings from(Settings settings) {
        return new HttpSettings(
                url(settings.demanded(Setting.PALABRE_SMS_URL)),
                settings.text(Setting.PALABRE_SMS_USER),
                settings.text(Setting.PALABRE_SMS_PASSWORD),
                settings.text(Setting.PALABRE_SMS_FROM),
                settings.text(Setting.PALABRE_SMS_DLR_URL));
    }

    private static URI url(String text) {
        try {
            URI url = URI.create(text);
            if (Set.of("http", "https").contains(String.valueOf(url.getScheme()))
                    && url.getHost() != null
                    && url.getQuery() == null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
        throw wrong();
    }

    /** Without the value: somebody may have put the password into it. */
    private static IllegalStateException wrong() {
        return new IllegalStateException(Setting.PALABRE_SMS_URL + " is no http or https address without a query");
    }

    /** Without the password: records are printed by logs and test reports. */
    @Override
    public String toString() {
        return "HttpSettings[" + url + "]";
    }
}
