package org.palabre.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What a load balancer and an alarm system ask (P37). */
@SharesPalabre
class HealthIT {
    private final Palabre palabre;

    HealthIT(Palabre palabre) {
        this.palabre = palabre;
    }

    @Test
    void healthShouldBeUpWhenAllIsWell() throws Exception {
        assertThat(management("/health")).startsWith("{\"status\":\"UP\"");
    }

    @Test
    void readyShouldTellOfEachPart() throws Exception {
        assertThat(management("/health/ready"))
                .startsWith("{\"status\":\"UP\"")
                .contains("\"name\":\"palabre\"")
                .contains(
                        "\"call flows\":\"works\"",
                        "\"database\":\"works\"",
                        "\"switch\":\"works\"",
                        "\"web\":\"works\"",
                        "\"web before the sign-in\":\"works\"")
                .contains("\"directory\":\"", "\"mail\":\"", "\"sms\":\"");
    }

    @Test
    void metricsShouldTellOfTheDatabasePool() throws Exception {
        assertThat(management("/prometheus")).contains("datasources_pool_active_count");
    }

    private String management(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(palabre.managementUrl().resolve(path)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
