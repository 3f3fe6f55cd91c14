package org.palabre.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Properties;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

class NoDelaySocketsTest {
    private final Properties properties = SmtpSettings.from(Settings.of(Map.of(Setting.PALABRE_SMTP_TLS, "starttls")))
            .properties();

    @Test
    void mailShouldNotWaitForAcknowledgements() throws IOException {
        var sockets = (SocketFactory) properties.get("mail.smtp.socketFactory");

        try (Socket socket = sockets.createSocket()) {
            assertThat(socket.getTcpNoDelay()).isTrue();
        }
    }

    /** The library connects a plain socket and puts TLS over it. */
    @Test
    void mailUnderTlsShouldNotWaitEither() throws IOException {
        var sockets = (SSLSocketFactory) properties.get("mail.smtp.ssl.socketFactory");

        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var plain = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
                Socket tls = sockets.createSocket(plain, "localhost", server.getLocalPort(), true)) {
            assertThat(plain.getTcpNoDelay()).isTrue();
            assertThat(tls.getTcpNoDelay()).isTrue();
        }
    }
}
