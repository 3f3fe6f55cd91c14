package org.palabre.adapter.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palabre.notification.TextMessage;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.outbox.DeliveryFailure;

/** Short messages to a gateway that is asked as Kannel's sendsms. */
class HttpMessengerIT {
    private static final TextMessage TEXT = new TextMessage("+33612345678", "Hôtel & gare, 50 % « été » 😀");

    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private HttpServer gateway;
    private int status = 202;

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/cgi-bin/sendsms", this::answer);
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void textShouldArriveWithItsAccents() {
        assertThat(messenger(Map.of()).send("id-1", TEXT)).isEmpty();

        assertThat(asked)
                .containsExactly(Map.of(
                        "username", "palabre",
                        "password", "s&cret",
                        "to", "+33612345678",
                        "charset", "UTF-8",
                        "coding", "2",
                        "text", TEXT.text()));
    }

    @Test
    void textInTheGsmAlphabetShouldBeSentInIt() {
        messenger(Map.of(Setting.PALABRE_SMS_FROM, "Palabre")).send("id-1", new TextMessage("+336", "déjà"));

        assertThat(asked.getFirst()).containsEntry("coding", "0").containsEntry("from", "Palabre");
    }

    @Test
    void reportsShouldComeUnderTheId() {
        String reports = "https://palabre.example.org/dlr?id={id}&type=%d";

        assertThat(messenger(Map.of(Setting.PALABRE_SMS_DLR_URL, reports)).send("id-1", TEXT))
                .containsExactly("id-1");
        assertThat(asked.getFirst())
                .containsEntry("dlr-mask", "19")
                .containsEntry("dlr-url", "https://palabre.example.org/dlr?id=id-1&type=%d");
    }

    @ParameterizedTest
    @CsvSource({"400,for good", "403,away", "429,away", "503,away", "500,later"})
    void refusalShouldTellWhomItIsAbout(int answer, String whom) {
        status = answer;

        assertThatThrownBy(() -> messenger(Map.of()).send("id-1", TEXT))
                .hasMessageContaining(Integer.toString(answer))
                .hasMessageNotContaining("s&cret")
                .isInstanceOfSatisfying(
                        DeliveryFailure.class, e -> assertThat(whom(e)).isEqualTo(whom));
    }

    @Test
    void gatewayThatIsAwayShouldBeNobodysFault() {
        HttpMessenger messenger = messenger(Map.of());
        gateway.stop(0);

        assertThatThrownBy(() -> messenger.send("id-1", TEXT))
                .hasMessageNotContaining("s&cret")
                .isInstanceOfSatisfying(
                        DeliveryFailure.class, e -> assertThat(whom(e)).isEqualTo("away"));
    }

    @Test
    void addressThatIsNoneShouldBeToldAtTheStartWithoutItsValue() {
        assertThatThrownBy(() -> messenger(Map.of(Setting.PALABRE_SMS_URL, "http://gateway/?password=s&cret")))
                .hasMessageContaining("PALABRE_SMS_URL")
                .hasMessageNotContaining("s&cret");
    }

    private static String whom(DeliveryFailure failure) {
        return failure.forGood() ? "for good" : failure.away() ? "away" : "later";
    }

    private HttpMessenger messenger(Map<Setting, String> more) {
        var values = new HashMap<>(Map.of(
                Setting.PALABRE_SMS_URL,
                        "http://127.0.0.1:" + gateway.getAddress().getPort() + "/cgi-bin/sendsms",
                Setting.PALABRE_SMS_USER, "palabre",
                Setting.PALABRE_SMS_PASSWORD, "s&cret"));
        values.putAll(more);
        return new HttpMessenger(HttpSettings.from(Settings.of(values)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(Arrays.stream(exchange.getRequestURI().getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8))));
        byte[] body = "0: Accepted for delivery".getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
