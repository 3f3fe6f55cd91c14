package org.palabre.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import org.junit.jupiter.api.Test;

class DirectoryFileTest {
    @Test
    void bothFormsOfTheSchemaShouldDefineTheSame() {
        Entry subschema = DirectoryFile.SCHEMA.entries().getFirst();
        Entry openLdap = DirectoryFile.OPENLDAP_SCHEMA.entries().getFirst();
        assertThat(openLdap.getAttributeValues("olcAttributeTypes"))
                .containsExactly(subschema.getAttributeValues("attributeTypes"));
        assertThat(openLdap.getAttributeValues("olcObjectClasses"))
                .containsExactly(subschema.getAttributeValues("objectClasses"));
    }

    @Test
    void schemaShouldAddAnAuxiliaryClassOnly() throws LDAPException {
        assertThat(DirectoryFile.schema().getObjectClass("palabrePerson").getObjectClassType())
                .hasToString("AUXILIARY");
    }
}
