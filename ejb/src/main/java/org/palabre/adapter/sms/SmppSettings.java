package org.palabre.adapter.sms;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.tls.AdjustedTlsSockets;
import org.palabre.shared.tls.AdjustedTlsSockets.Adjustment;
import org.palabre.shared.tls.TrustedServers;

/**
 * How to reach the message centre.
 *
 * @param tls sockets that check its name and certificate; absent: in clear, as over a tunnel
 */
record SmppSettings(
        String host,
        int port,
        Optional<SSLSocketFactory> tls,
        String user,
        String password,
        String systemType,
        Sender sender) {
    private enum Tls {
        NONE,
        TLS
    }

    static SmppSettings from(Settings settings) {
        return new SmppSettings(
                settings.text(Setting.PALABRE_SMPP_HOST),
                settings.number(Setting.PALABRE_SMPP_PORT),
                settings.oneOf(Setting.PALABRE_SMPP_TLS, Tls.class) == Tls.TLS
                        ? Optional.of(tls(settings.path(Setting.PALABRE_SMPP_TRUST)))
                        : Optional.empty(),
                settings.text(Setting.PALABRE_SMPP_USER),
                settings.text(Setting.PALABRE_SMPP_PASSWORD),
                settings.text(Setting.PALABRE_SMPP_SYSTEM_TYPE),
                Sender.of(settings.text(Setting.PALABRE_SMS_FROM)));
    }

    private static SSLSocketFactory tls(Optional<Path> trust) {
        try {
            return new AdjustedTlsSockets(TrustedServers.sockets(trust), Adjustment.checkingName("HTTPS"));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(Setting.PALABRE_SMPP_TRUST + ": " + e.getMessage(), e);
        }
    }

    /** Without the password: records are printed by logs and test reports. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
