package org.palabre.start;

import java.util.List;
import java.util.Set;
import org.palabre.shared.Environment;

/** The main class of the server: checks, waits for the database, and starts the application server in this process. */
public final class Start {
    /** As sysexits.h has it for a configuration error; systemd shows it by that name. */
    static final int WRONG_SETTINGS = 78;

    static final int FAILED = 1;
    private static final String SERVER = "org.jboss.as.server.Main";
    private static final Set<String> SERVES_NOBODY =
            Set.of("-h", "--help", "-v", "-V", "--version", "--admin-only", "--start-mode=admin-only");

    private Start() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        List<String> given = List.of(arguments);
        if (given.stream().noneMatch(SERVES_NOBODY::contains)) {
            given.stream().filter(one -> one.startsWith("-DPALABRE_")).forEach(Start::define);
            prepare(Environment.ofThisProcess());
        }
        Class.forName(SERVER).getMethod("main", String[].class).invoke(null, (Object) arguments);
    }

    private static void prepare(Environment environment) {
        List<String> wrong = StartCheck.wrong(environment);
        if (!wrong.isEmpty()) {
            tell("Palabre does not start, " + (wrong.size() == 1 ? "a setting is" : wrong.size() + " settings are")
                    + " wrong (docs/configuration.md):");
            wrong.forEach(line -> tell("  " + line));
            System.exit(WRONG_SETTINGS);
        }
        if (!new DatabaseWait(environment, Start::tell).isThere()) {
            System.exit(FAILED);
        }
        BoundedEnd.ofThisProcess();
        BootWatch.ofThisProcess();
    }

    /** A property of the server's command line, which it would read later. */
    private static void define(String argument) {
        String[] pair = argument.substring("-D".length()).split("=", 2);
        System.setProperty(pair[0], pair.length == 2 ? pair[1] : "");
    }

    /** Nothing logs yet. */
    private static void tell(String line) {
        System.err.println(line);
    }
}
