package org.palabre.bench;

import org.palabre.system.Palabre;

/** The servers that share the work of a call. */
record Servers(ServerProcess application, ServerProcess asterisk, ServerProcess database) {

    /** Seconds of one processor. */
    record Cpu(double application, double asterisk, double database) {
        Cpu since(Cpu before) {
            return new Cpu(application - before.application, asterisk - before.asterisk, database - before.database);
        }

        /** Of one call, or of one second. */
        Cpu each(double times) {
            return new Cpu(application / times, asterisk / times, database / times);
        }

        double sum() {
            return application + asterisk + database;
        }
    }

    static Servers of(Palabre palabre) {
        return new Servers(
                new ServerProcess(palabre.wildFlyPid()),
                noted(palabre.asterisk().folder().resolve("pid").toString()),
                noted(palabre.folder().resolve("postgres/postmaster.pid").toString()));
    }

    Cpu cpu() {
        return new Cpu(application.cpuSeconds(), asterisk.cpuSeconds(), database.cpuSeconds());
    }

    /** The server's own note of its process number, in the first line. */
    private static ServerProcess noted(String file) {
        String number = Machine.read(file).lines().findFirst().orElseThrow();
        return new ServerProcess(Long.parseLong(number.strip()));
    }
}
