package org.palabre.adapter.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.tls.AdjustedTlsSockets;
import org.palabre.shared.tls.TrustedServers;

/**
 * How to reach the mail server.
 *
 * @param trust PEM file of trusted certificates; Java's own when absent
 * @param user empty: without an account
 */
record SmtpSettings(String host, int port, Tls tls, Optional<Path> trust, String user, String password) {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /**
     * The longest that RFC 5321 §4.5.3.2 asks for, after the end of a mail; 5 minutes elsewhere. A server that is still
     * at it has the mail: whoever gives up sooner sends it again.
     */
    static final Duration ANSWER = Duration.ofMinutes(10);
    /** For each block of a mail. */
    private static final Duration BLOCK = Duration.ofMinutes(3);

    enum Tls {
        /** In clear: on the loopback interface only. */
        NONE,
        /** RFC 3207; without it nothing is said. */
        STARTTLS,
        /** TLS from the first byte (RFC 8314). */
        TLS
    }

    static SmtpSettings from(Settings settings) {
        return new SmtpSettings(
                settings.text(Setting.PALABRE_SMTP_HOST),
                settings.number(Setting.PALABRE_SMTP_PORT),
                settings.oneOf(Setting.PALABRE_SMTP_TLS, Tls.class),
                settings.path(Setting.PALABRE_SMTP_TRUST),
                settings.text(Setting.PALABRE_SMTP_USER),
                settings.text(Setting.PALABRE_SMTP_PASSWORD));
    }

    Properties properties() {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", millis(CONNECT));
        properties.put("mail.smtp.timeout", millis(ANSWER));
        properties.put("mail.smtp.writetimeout", millis(BLOCK));
        // nothing is lost when nobody answers a goodbye
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(tls == Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(tls == Tls.STARTTLS));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(tls == Tls.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.socketFactory", new NoDelaySockets());
        properties.put("mail.smtp.ssl.socketFactory", tlsSockets());
        // a second try with other sockets would wait for a dead server twice
        properties.put("mail.smtp.socketFactory.fallback", "false");
        return properties;
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }

    /** Sending at once, as {@link NoDelaySockets}. */
    private SSLSocketFactory tlsSockets() {
        try {
            return new AdjustedTlsSockets(TrustedServers.sockets(trust), socket -> socket.setTcpNoDelay(true));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(Setting.PALABRE_SMTP_TRUST + ": " + e.getMessage(), e);
        }
    }

    /** Without the password: records are printed by logs and test reports. */
    @Override
    public String toString() {
        return host + ":" + port + " (" + tls + ")";
    }
}
