package org.palabre.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class BasicSignInTest {
    @Test
    void credentialsShouldSplitAtTheFirstColonAndReadUtf8() {
        String pair = Base64.getEncoder().encodeToString("awa:mot:clé".getBytes(StandardCharsets.UTF_8));

        assertThat(BasicSignIn.credentials("basic " + pair)).get().isEqualTo(new String[] {"awa", "mot:clé"});
    }

    @Test
    void credentialsShouldBeEmptyWhenTheHeaderIsMissingOrNoBasic() {
        assertThat(BasicSignIn.credentials(null)).isEmpty();
        assertThat(BasicSignIn.credentials("Bearer abc")).isEmpty();
        assertThat(BasicSignIn.credentials("Basic %%%")).isEmpty();
        assertThat(BasicSignIn.credentials("Basic " + Base64.getEncoder().encodeToString("awa".getBytes())))
                .isEmpty();
    }
}
