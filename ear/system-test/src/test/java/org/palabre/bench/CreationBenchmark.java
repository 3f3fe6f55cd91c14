package org.palabre.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Test;
import org.palabre.system.Palabre;
import org.palabre.system.calls.Callers;
import org.palabre.system.calls.Employee;
import org.palabre.testing.Await;
import org.palabre.testing.call.SipCall;

/** Conferences reserved by phone, five callers a second, with PINs as dear as in production. */
class CreationBenchmark {
    private static final int RATE = Integer.getInteger("bench.rate", 5);
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("bench.seconds", 60));
    private static final int WARM_UP = 20;
    private static final int EMPLOYEES = 100;
    private static final int ITERATIONS = 600_000;
    private static final int QUIET_LIMIT_MILLIS = 2000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Figures figures = new Figures("creation");
    private final Map<String, KeyingCall> byNumber = new ConcurrentHashMap<>();
    private final List<Employee> employees = new ArrayList<>();

    @Test
    void reservedByPhone() throws GeneralSecurityException {
        double bare = bareMillis();
        figures.tell("a PIN checked by PBKDF2 alone, %d rounds, before anything else runs: %.0f ms", ITERATIONS, bare);
        Map<String, String> settings = Map.of("PALABRE_PIN_ITERATIONS", "" + ITERATIONS);
        try (Palabre palabre = Palabre.start("bench-creation", settings, VerboseSwitch.configuration())) {
            Stream.generate(() -> Employee.of(palabre)).limit(EMPLOYEES).forEach(employees::add);
            try (var watch = new SwitchWatch(palabre.asterisk(), List.of("AGIExecStart", "AGIExecEnd"), this::told)) {
                callsAtRate(palabre, 1, Duration.ofSeconds(WARM_UP));
                measure(palabre, bare);
            }
        }
    }

    private void measure(Palabre palabre, double bare) {
        int before = conferences(palabre);
        Servers servers = Servers.of(palabre);
        Servers.Cpu cpu = servers.cpu();
        long from = System.nanoTime();
        List<KeyingCall> calls = callsAtRate(palabre, RATE, LENGTH);
        Servers.Cpu each = servers.cpu().since(cpu).each((System.nanoTime() - from) / 1e9);
        tell(calls, bare);
        figures.tell(
                "processor meanwhile, of one: application %.0f %%, switch %.0f %%, database %.0f %%; load %s",
                100 * each.application(), 100 * each.asterisk(), 100 * each.database(), Machine.load());
        int reserved = conferences(palabre) - before;
        long heard = calls.stream().filter(KeyingCall::done).count();
        figures.tell(
                "%d of %d callers at %d/s heard the number of their conference (%.3f), %d conferences are there",
                heard, calls.size(), RATE, heard / (double) calls.size(), reserved);
        assertThat(reserved)
                .as("a number that was read out is one of a conference")
                .isGreaterThanOrEqualTo((int) heard);
    }

    private void tell(List<KeyingCall> calls, double bare) {
        List<Double> answers = all(calls, KeyingCall::answerMillis);
        List<Double> quiet = all(calls, KeyingCall::quietMillis);
        figures.times("from the PIN to the next question", answers);
        figures.times("of it without a word heard (limit: 2 s), longest of each caller", quiet);
        figures.tell(
                "p95 from the PIN to the next question is %.1f times the bare PBKDF2; p95 without a word is %.2f of the limit",
                Figures.percentile(answers, 95) / bare, Figures.percentile(quiet, 95) / QUIET_LIMIT_MILLIS);
        figures.tell(
                "told to key again: %d times; those who did not come to the end heard last: %s",
                calls.stream().mapToInt(KeyingCall::repeated).sum(),
                calls.stream()
                        .filter(call -> !call.done())
                        .collect(Collectors.groupingBy(KeyingCall::last, Collectors.counting())));
    }

    private static List<Double> all(List<KeyingCall> calls, Function<KeyingCall, Optional<Double>> figure) {
        return calls.stream().map(figure).flatMap(Optional::stream).toList();
    }

    /** Returns when all calls are over. */
    private List<KeyingCall> callsAtRate(Palabre palabre, int perSecond, Duration length) {
        List<KeyingCall> calls = new ArrayList<>();
        try (ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor()) {
            beat.scheduleAtFixedRate(
                    () -> calls.add(dial(palabre, employees.get(calls.size() % EMPLOYEES))),
                    0,
                    1_000_000 / perSecond,
                    TimeUnit.MICROSECONDS);
            ComeAndGo.pause(length);
            beat.shutdownNow();
        }
        Await.until("all calls are over", PATIENCE, () -> calls.stream().allMatch(KeyingCall::over));
        return calls;
    }

    private KeyingCall dial(Palabre palabre, Employee employee) {
        String number = Callers.freshNumber();
        SipCall call = palabre.caller(number).remembering(Duration.ZERO).dial(Callers.FRENCH);
        var keying = new KeyingCall(call, employee.number(), "4826");
        byNumber.put(number, keying);
        return keying;
    }

    private void told(SwitchWatch.Told told) {
        Optional.ofNullable(byNumber.get(told.get("CallerIDNum"))).ifPresent(call -> call.told(told));
    }

    private static int conferences(Palabre palabre) {
        return palabre.as("admin").get("conferences?state=future").json().getInt("total");
    }

    /** The middle of ten. */
    private static double bareMillis() throws GeneralSecurityException {
        List<Double> millis = new ArrayList<>();
        for (int n = 0; n < 13; n++) {
            long from = System.nanoTime();
            var spec = new PBEKeySpec("a pin with pepper".repeat(4).toCharArray(), new byte[16], ITERATIONS, 256);
            SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
            millis.add((System.nanoTime() - from) / 1e6);
        }
        return Figures.median(millis.subList(3, 13));
    }
}
