package org.palabre.ivr.ami;

import java.time.Duration;

/**
 * How to reach the switch.
 *
 * @param host empty: there is no switch, every order is refused as unavailable
 * @param secret never logged
 * @param dialOut Asterisk's dial string for calls out, with {@code {number}} in it
 * @param dialOutCaller the number that called people see; empty: what the line itself shows
 * @param pingEvery how often both connections are asked for a sign of life
 * @param patience how long an answer may take
 */
public record AmiSettings(
        String host,
        int port,
        String user,
        String secret,
        String dialOut,
        String dialOutCaller,
        Duration pingEvery,
        Duration patience) {
    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
