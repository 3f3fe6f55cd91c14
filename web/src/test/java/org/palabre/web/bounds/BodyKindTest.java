package org.palabre.web.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule 1: how much anybody may send, by address. */
class BodyKindTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FILE = "multipart/form-data; boundary=x";

    @Test
    void whoIsNotSignedInShouldSendSmallFormsOnlyWhereverTo() {
        for (String path :
                new String[] {"/login.xhtml", "/contact/contacts.xhtml", "/error/failed.xhtml", "/", "/api"}) {
            assertThat(BodyKind.of(path, FORM, false, false)).as(path).isEqualTo(BodyKind.SMALL);
            assertThat(BodyKind.of(path, FILE, false, true)).as(path).isEqualTo(BodyKind.SMALL);
        }
        assertThat(BodyKind.SMALL.most()).isEqualTo(65_536);
    }

    @Test
    void filesShouldGoWhereContactsAreImportedOnly() {
        assertThat(BodyKind.of("/contact/contacts.xhtml", FILE, true, false)).isEqualTo(BodyKind.FILE);
        assertThat(BodyKind.of("/contact/contacts.xhtml", FORM, true, false)).isEqualTo(BodyKind.FORM);
        assertThat(BodyKind.of("/conference/reserve.xhtml", FILE, true, false)).isEqualTo(BodyKind.FORM);
        assertThat(BodyKind.of("/conference/reserve.xhtml", null, true, false)).isEqualTo(BodyKind.FORM);
    }

    @Test
    void restShouldTakeAFileFromProgramsWithCredentialsOnly() {
        assertThat(BodyKind.of("/api/v1/contacts/import", "text/csv", false, true))
                .isEqualTo(BodyKind.FILE);
        assertThat(BodyKind.of("/api/v1/contacts/import", "text/csv", false, false))
                .isEqualTo(BodyKind.SMALL);
        assertThat(BodyKind.of("/api/v1/conferences", "application/json", true, true))
                .isEqualTo(BodyKind.SMALL);
    }
}
