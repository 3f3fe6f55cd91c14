package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.asteriskjava.util.ReflectionUtil;
import org.junit.jupiter.api.Test;

/** Orders to call, as the library sends them. */
class OriginationTest {
    @Test
    void theLibraryShouldFindThePatienceInMilliseconds() throws ReflectiveOperationException {
        var order = new Origination("PJSIP/1001@phones", Duration.ofSeconds(4));
        var getters = ReflectionUtil.getGetters(order.getClass());
        assertThat(getters.get("timeout").invoke(order)).isEqualTo(4000L);
        assertThat(getters.get("async").invoke(order)).isEqualTo(true);
        assertThat(order.getAction()).isEqualTo("Originate");
    }
}
