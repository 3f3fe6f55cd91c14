package org.palabre.web.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class InvitationFormTest {
    private final InvitationForm form = new InvitationForm("Awa Diop", "fr", ZoneId.of("US/Eastern"));

    @Test
    void theZoneOfAnInvitationShouldBeAmongThoseToChooseFrom() {
        assertThat(form.getZones()).contains(form.getZone());

        form.setZone("Europe/Paris");
        assertThat(form.getZones()).contains("US/Eastern", "Europe/Paris");
    }
}
