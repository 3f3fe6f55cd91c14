package org.palabre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The door of the web tier: nobody comes in without signing in. */
@ExtendWith(SharedPalabre.class)
class SignInIT {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Palabre palabre;

    SignInIT(Palabre palabre) {
        this.palabre = palabre;
    }

    /** Without the server's security domain mapping the constraints of web.xml would silently count for nothing. */
    @Test
    void aPageShouldSendToSignInWhoHasNotSignedIn() throws Exception {
        var answer = get(palabre.url().resolve("/conference/future.xhtml"));

        assertThat(answer.statusCode()).isBetween(302, 303);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/login.xhtml");
    }

    @Test
    void restShouldRefuseWhoHasNoCredentials() throws Exception {
        assertThat(get(palabre.url().resolve("/api/v1/conferences")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void restShouldRefuseAWrongPassword() {
        assertThat(new Rest(palabre.url(), "nobody").get("conferences").status())
                .isEqualTo(401);
    }

    private HttpResponse<String> get(URI page) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
    }
}
