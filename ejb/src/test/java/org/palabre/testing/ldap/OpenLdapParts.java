package org.palabre.testing.ldap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where slapd, its modules, schema files and libraries are: privately unpacked, or else installed.
 *
 * @param root {@code /} where installed
 */
record OpenLdapParts(Path root) {
    private static final String GET = "ldap-config/src/main/openldap/get-openldap.sh";

    /** @throws IllegalStateException naming the command that brings it */
    static OpenLdapParts find() {
        return Stream.of(unpacked(), Path.of("/"))
                .map(OpenLdapParts::new)
                .filter(parts -> Files.isExecutable(parts.slapd()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "OpenLDAP is missing. Run " + GET + " (no root needed), then again."));
    }

    /** A copy that every user of this machine can read: a home directory often keeps others out. */
    OpenLdapParts copyTo(Path directory) throws IOException, InterruptedException {
        if (root.equals(Path.of("/"))) {
            return this;
        }
        Process copy = new ProcessBuilder("cp", "-r", root.toString(), directory.toString())
                .inheritIO()
                .start();
        if (copy.waitFor() != 0) {
            throw new IOException("cannot copy " + root + " to " + directory);
        }
        return new OpenLdapParts(directory.resolve(root.getFileName()));
    }

    Path slapd() {
        return root.resolve("usr/sbin/slapd");
    }

    Path modules() {
        return root.resolve("usr/lib/ldap");
    }

    Path schema() {
        return root.resolve("etc/ldap/schema");
    }

    /** For LD_LIBRARY_PATH. */
    String libraries() throws IOException {
        try (Stream<Path> found = Files.list(root.resolve("usr/lib"))) {
            return String.join(
                    ":",
                    found.map(Path::toString)
                            .filter(path -> path.endsWith("-linux-gnu"))
                            .toList());
        }
    }

    private static Path unpacked() {
        Path cache = variable("XDG_CACHE_HOME").orElse(Path.of(System.getProperty("user.home"), ".cache"));
        return variable("PALABRE_PARTS").orElse(cache.resolve("palabre")).resolve("openldap");
    }

    private static Optional<Path> variable(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isEmpty())
                .map(Path::of);
    }
}
