package org.palabre.bench;

import java.util.stream.LongStream;

/** What a server and its children have used. */
record ServerProcess(long pid) {
    private static final double TICKS_PER_SECOND = 100;

    /** Seconds of one processor since its start, children that still run included. */
    double cpuSeconds() {
        return family().mapToDouble(ServerProcess::cpuSeconds).sum();
    }

    /** Resident memory in MB, shared pages counted once for each process. */
    double residentMegabytes() {
        return Machine.read("/proc/" + pid + "/status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    private LongStream family() {
        return LongStream.concat(
                LongStream.of(pid),
                ProcessHandle.of(pid).orElseThrow().descendants().mapToLong(ProcessHandle::pid));
    }

    private static double cpuSeconds(long pid) {
        String stat = Machine.read("/proc/" + pid + "/stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }
}
