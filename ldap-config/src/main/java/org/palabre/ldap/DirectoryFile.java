package org.palabre.ldap;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.schema.Schema;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The files of this module, as they lie in its jar. */
public enum DirectoryFile {
    /** People and groups of the demo: {@code dc=example,dc=org}. */
    SAMPLE_DIRECTORY("ldif/sample-directory.ldif"),
    /** The optional schema as a subschema entry. */
    SCHEMA("ldif/palabre-schema.ldif"),
    /** The optional schema for OpenLDAP's {@code cn=config}. */
    OPENLDAP_SCHEMA("openldap/palabre-schema.ldif"),
    /** A whole slapd configuration, with words between @ to replace. */
    OPENLDAP_CONFIG("openldap/config.ldif"),
    /** The password policy that the slapd configuration names. */
    OPENLDAP_PASSWORD_POLICY("openldap/password-policy.ldif");

    private final String path;

    DirectoryFile(String path) {
        this.path = path;
    }

    public String text() {
        try (InputStream in = open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries in the file's order: parents come before their children. */
    public List<Entry> entries() {
        try (LDIFReader reader = new LDIFReader(open())) {
            List<Entry> entries = new ArrayList<>();
            for (Entry entry = reader.readEntry(); entry != null; entry = reader.readEntry()) {
                entries.add(entry);
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LDIFException e) {
            throw new IllegalStateException(path + " is not valid LDIF", e);
        }
    }

    /** The standard schema of a directory server together with Palabre's optional one. */
    public static Schema schema() throws LDAPException {
        return Schema.mergeSchemas(
                Schema.getDefaultStandardSchema(), new Schema(SCHEMA.entries().getFirst()));
    }

    private InputStream open() {
        return DirectoryFile.class.getClassLoader().getResourceAsStream(path);
    }
}
