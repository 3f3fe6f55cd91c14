package org.palabre.testing.call;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/**
 * A telephone for the command line: calls, keys, stays, and tells in plain words what happens. Status 0 when answered.
 */
public final class CallTool {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final CallOptions options;
    private final PrintStream out;
    private final Queue<SipCall> calls = new ConcurrentLinkedQueue<>();
    private final Queue<CompletableFuture<Ending>> endings = new ConcurrentLinkedQueue<>();

    CallTool(CallOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    static int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty() || arguments.contains("--help") || arguments.contains("-h")) {
            out.print(CallOptions.USAGE);
            return arguments.isEmpty() ? 1 : 0;
        }
        try {
            String port = System.getenv().getOrDefault("PALABRE_SIP_PORT", "5060");
            CallTool tool = new CallTool(CallOptions.parse(arguments, port), out);
            Runtime.getRuntime().addShutdownHook(new Thread(tool::hangUpAll));
            return tool.run() ? 0 : 1;
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage() + "\n\n" + CallOptions.USAGE);
        } catch (CallFailure e) {
            out.println(e.getMessage());
        }
        return 1;
    }

    private boolean run() {
        options.play().ifPresent(Wav::read); // a wrong file is told before anybody is called
        if (options.listen().isPresent()) {
            listen(options.listen().get());
            return true;
        }
        List<CompletableFuture<Boolean>> all =
                IntStream.range(0, options.times()).mapToObj(this::call).toList();
        long answered = all.stream().filter(CompletableFuture::join).count();
        if (options.times() > 1) {
            out.println(answered + " of " + options.times() + " calls were answered");
        }
        return answered == options.times();
    }

    /** Completed when the call is over: whether it was answered. */
    private CompletableFuture<Boolean> call(int index) {
        String from = options.from(index);
        SipCaller pattern = SipCaller.of(options.server());
        SipCaller caller = from.equals("anonymous") ? pattern.withheld() : pattern.from(from);
        SipCall call = caller.dial(options.number().orElseThrow());
        calls.add(call);
        Wire.shared().after(PATIENCE.toMillis(), () -> giveUp(call));
        return follow(call)
                .thenApply(ending -> call.answer().isDone()
                        && !call.answer().isCompletedExceptionally()
                        && call.answer().join().isAccepted());
    }

    private void giveUp(SipCall call) {
        if (!call.answer().isDone()) {
            tell(call, "not answered within " + PATIENCE.toSeconds() + " s, giving up");
            call.hangUp();
        }
    }

    private void listen(int port) {
        SipPhone phone = SipPhone.listening(port);
        out.println("a telephone on 127.0.0.1:" + phone.port() + " that answers; Ctrl-C ends it");
        phone.onCall(call -> {
            calls.add(call);
            tell(call, "is called");
            follow(call);
        });
        new CompletableFuture<Void>().join(); // until Ctrl-C
    }

    private CompletableFuture<Ending> follow(SipCall call) {
        if (options.listen().isEmpty()) {
            call.ringing().thenAccept(after -> tell(call, "ringing after " + after.toMillis() + " ms"));
        }
        call.answer().thenAccept(answer -> {
            if (answer.isAccepted()) {
                tell(call, "answered after " + answer.after().toMillis() + " ms");
                stay(call);
            } else {
                tell(call, refusal(answer));
            }
        });
        CompletableFuture<Ending> told = call.ending().whenComplete((ending, failure) -> tellEnd(call, ending));
        endings.add(told);
        return told;
    }

    private void stay(SipCall call) {
        options.tone().ifPresent(call::tone);
        options.play()
                .ifPresent(file -> call.play(Wav.read(file)).thenRun(() -> tell(call, "all of " + file + " played")));
        if (!options.keys().isEmpty()) {
            call.keys(options.keys()).thenRun(() -> tell(call, "keyed " + options.keys()));
        }
        Wire.shared().after(options.stay().toMillis(), call::hangUp);
    }

    private void tellEnd(SipCall call, Ending ending) {
        if (ending.length().isZero()) {
            return; // refused, which was told
        }
        String who =
                switch (ending.by()) {
                    case US -> "hung up by us";
                    case THEM -> "hung up by the other side";
                    case NOBODY -> "over, the other side does not react any more";
                };
        double loudness = Loudness.rms(call.heard().all());
        tell(
                call,
                String.format(
                        Locale.ROOT,
                        "%s after %.1f s, %s",
                        who,
                        ending.length().toMillis() / 1000.0,
                        heard(call, loudness)));
    }

    private static String heard(SipCall call, double loudness) {
        if (call.heard().packets() == 0) {
            return "no audio came";
        }
        return loudness < -70
                ? "silence was heard"
                : String.format(Locale.ROOT, "heard at %.0f dBFS on average", loudness);
    }

    private static String refusal(SipCall.Answer answer) {
        return switch (answer.status()) {
            case 486, 600 -> "busy";
            case 603 -> "rejected";
            case 404, 484 -> "there is no such number";
            case 480 -> "not available";
            case 487 -> "given up";
            case 401, 403, 407 -> "the switch does not accept this caller (" + answer.status() + ")";
            // ours: nobody listens, no answer; the reason says it in full. A switch says "Service Unavailable"
            case 408, 503 -> "no connection: " + answer.reason();
            default -> "refused: " + answer.status() + " " + answer.reason();
        };
    }

    private void tell(SipCall call, String what) {
        out.println(call.us()
                + (options.listen().isPresent() ? " (from " : " -> ")
                + call.them()
                + (options.listen().isPresent() ? "): " : ": ")
                + what);
    }

    private void hangUpAll() {
        calls.forEach(SipCall::hangUp);
        try { // until all of it is told
            CompletableFuture.allOf(endings.toArray(CompletableFuture[]::new)).get(2, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            out.println("not every call confirmed its end");
        } catch (InterruptedException | ExecutionException e) {
            Thread.currentThread().interrupt();
        }
    }
}
