package org.palabre.ivr.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palabre.ivr.AsteriskRig;
import org.palabre.ivr.ReceivedEvents;
import org.palabre.shared.ServiceUnavailable;
import org.palabre.telephony.SwitchEvent.LinkLost;
import org.palabre.telephony.SwitchEvent.LinkUp;
import org.palabre.testing.asterisk.AsteriskServer;

/** The link to the switch ends in every way a link can end, and comes back by itself. */
@Timeout(120)
class LinkIT {
    private AsteriskServer asterisk;
    private CuttableLine line;
    private ReceivedEvents told;
    private AsteriskSwitch phones;

    @BeforeEach
    void start() {
        asterisk = AsteriskServer.with(Path.of("src/main/asterisk"))
                .value("PALABRE_AMI_SECRET", "rig-secret")
                .start();
        line = new CuttableLine(asterisk.amiPort());
        told = new ReceivedEvents();
        phones = new AsteriskSwitch(AsteriskRig.settings(line.port()), told, Clock.systemUTC(), at -> at);
        phones.start(Thread::new);
        told.await(LinkUp.class, up -> true);
    }

    @AfterEach
    void stop() throws IOException {
        phones.stop();
        line.close();
        asterisk.close();
    }

    private void shouldComeBack(int mark) {
        told.await(mark, LinkUp.class, up -> true);
        assertThat(phones.snapshot().legs()).isEmpty();
        assertThat(phones.linked()).isTrue();
    }

    @Test
    void cutLineShouldBeToldAndRenewed() {
        int mark = told.mark();
        line.cut();
        told.await(mark, LinkLost.class, lost -> true);
        shouldComeBack(mark);
    }

    @Test
    void silentLineShouldBeNoticedAndRenewed() {
        int mark = told.mark();
        line.silence();
        told.await(mark, LinkLost.class, lost -> true);
        assertThat(phones.linked()).isFalse();
        assertThatThrownBy(phones::snapshot).isInstanceOf(ServiceUnavailable.class);
        mark = told.mark();
        line.heal();
        shouldComeBack(mark);
    }

    @Test
    void restartedSwitchShouldBeLinkedAgain() {
        int mark = told.mark();
        asterisk.kill();
        told.await(mark, LinkLost.class, lost -> true);
        asterisk.restart();
        shouldComeBack(mark);
    }
}
