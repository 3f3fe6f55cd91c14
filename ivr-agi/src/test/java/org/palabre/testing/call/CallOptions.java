package org.palabre.testing.call;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The command line of {@link CallTool}. */
record CallOptions(
        Optional<String> number,
        String keys,
        String from,
        Duration stay,
        int times,
        Optional<Double> tone,
        Optional<Path> play,
        Optional<Integer> listen,
        InetSocketAddress server) {

    static final String USAGE = """
            call NUMBER [options]        calls a number and stays in the call
            call --listen PORT [options] is a telephone that answers, until Ctrl-C
              --keys 2,31234567#   keys these after the answer; a comma is a second of pause
              --from 1001          the caller's number; "anonymous" withholds it
              --stay 60            seconds to stay in the call, counted from its answer (default 30)
              --times 20           so many callers at once, with the numbers from, from + 1, ...
              --tone 440           says a tone of that many Hz
              --play file.wav      says a recording (8 kHz, 16 bits, one channel)
              --server host:port   the switch (default 127.0.0.1 and PALABRE_SIP_PORT or 5060)
            """;

    /** @throws IllegalArgumentException in plain words */
    static CallOptions parse(List<String> arguments, String defaultPort) {
        Deque<String> left = new ArrayDeque<>(arguments);
        Optional<String> number = Optional.empty();
        String keys = "";
        String from = "1001";
        Duration stay = Duration.ofSeconds(30);
        int times = 1;
        Optional<Double> tone = Optional.empty();
        Optional<Path> play = Optional.empty();
        Optional<Integer> listen = Optional.empty();
        InetSocketAddress server = address("127.0.0.1:" + defaultPort);
        while (!left.isEmpty()) {
            String word = left.remove();
            switch (word) {
                case "--keys" -> keys = keys(value(word, left));
                case "--from" -> from = value(word, left);
                case "--stay" -> stay = Duration.ofMillis(Math.round(number(word, left, 0, 86_400) * 1000));
                case "--times" -> times = (int) number(word, left, 1, 500);
                case "--tone" -> tone = Optional.of(number(word, left, 20, 3900));
                case "--play" -> play = Optional.of(Path.of(value(word, left)));
                case "--listen" -> listen = Optional.of((int) number(word, left, 0, 65_535));
                case "--server" -> server = address(value(word, left));
                default -> {
                    if (word.startsWith("-") || number.isPresent()) {
                        throw new IllegalArgumentException("'" + word + "' is not understood");
                    }
                    number = Optional.of(word);
                }
            }
        }
        if (number.isEmpty() == listen.isEmpty()) {
            throw new IllegalArgumentException("either a number to call or --listen PORT is needed");
        }
        return new CallOptions(number, keys, from, stay, times, tone, play, listen, server);
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return left.remove();
    }

    private static double number(String option, Deque<String> left, double least, double most) {
        String value = value(option, left);
        try {
            double number = Double.parseDouble(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(
                option + " needs a number from " + (long) least + " to " + (long) most + ", not '" + value + "'");
    }

    private static String keys(String keys) {
        new Keying(keys); // says which key there is not
        return keys;
    }

    private static InetSocketAddress address(String text) {
        String[] parts = text.split(":");
        try {
            InetSocketAddress address =
                    new InetSocketAddress(parts[0], parts.length < 2 ? 5060 : Integer.parseInt(parts[1]));
            if (!address.isUnresolved()) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new IllegalArgumentException("'" + text + "' is no host:port");
    }

    /** The number of one of several callers. */
    String from(int caller) {
        return from.matches("\\d{1,15}")
                ? String.format("%0" + from.length() + "d", Long.parseLong(from) + caller)
                : from;
    }
}
