package org.palabre.ivr.agi;

import java.time.Duration;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.command.AgiCommand;
import org.asteriskjava.fastagi.command.ChannelStatusCommand;
import org.asteriskjava.fastagi.command.ExecCommand;
import org.asteriskjava.fastagi.command.GetDataCommand;
import org.asteriskjava.fastagi.command.SetVariableCommand;
import org.asteriskjava.fastagi.command.StreamFileCommand;
import org.asteriskjava.fastagi.command.WaitForDigitCommand;
import org.asteriskjava.fastagi.reply.AgiReply;
import org.palabre.ivr.callflow.CallerGone;
import org.palabre.ivr.callflow.KeyedDigits;

/** The few AGI commands that we use; a hang-up is {@link CallerGone} each time, whatever way AGI says it. */
class AgiLine {
    /** A caller who is still in the menus after this time is hung up by the switch. */
    private static final Duration LONGEST_TALK = Duration.ofMinutes(10);

    static final String ALL_KEYS = "0123456789*#ABCD";

    /** Must be there to be played before keys are collected: 20 ms of silence. */
    private static final String NO_SOUND = "palabre/no-sound";

    private final CallChannel channel;
    private boolean begun;

    AgiLine(CallChannel channel) {
        this.channel = channel;
    }

    /**
     * Before the caller first hears something: the dialplan gave us only a few seconds, and from now on goes to no
     * other node, which would begin again.
     */
    private void begin() {
        if (!begun) {
            begun = true;
            exec("MSet", "TIMEOUT(absolute)=" + LONGEST_TALK.toSeconds() + ",PALABRE_HEARD=1");
        }
    }

    void set(String variable, String value) {
        send(new SetVariableCommand(variable, value));
    }

    void exec(String application, String arguments) {
        send(new ExecCommand(application, arguments));
    }

    /** Afterwards the dialplan goes its way. */
    void setAndLeave(String variables) {
        try {
            channel.sendLast(new ExecCommand("MSet", variables));
        } catch (AgiException gone) {
            throw new CallerGone(gone);
        }
    }

    void playToTheEnd(String file) {
        play(file, "");
    }

    /** @return the key that stopped it, or 0 when it was played to the end */
    char play(String file) {
        return play(file, ALL_KEYS);
    }

    private char play(String file, String stoppers) {
        begin();
        int result = send(new StreamFileCommand(file, stoppers));
        if (result < 0) {
            send(new ChannelStatusCommand()); // tells a hang-up from a missing file
            return 0;
        }
        return (char) result;
    }

    /** @return the key, or 0 when none came in time */
    char key(Duration patience) {
        int result = send(new WaitForDigitCommand((int) patience.toMillis()));
        if (result < 0) {
            throw new CallerGone();
        }
        return (char) result;
    }

    /**
     * Keys up to a #, which the switch collects by itself: a key that comes between two orders is lost, and on a busy
     * machine there is time for one.
     *
     * @param most after so many it stops without a #
     * @param patience for each key
     */
    KeyedDigits keys(int most, Duration patience) {
        AgiReply reply = reply(new GetDataCommand(NO_SOUND, patience.toMillis(), most));
        String keys = reply.getResult() == null ? "" : reply.getResult();
        if (keys.equals("-1")) {
            throw new CallerGone();
        }
        boolean late = reply.getExtra() != null; // (timeout)
        return new KeyedDigits(keys, !late && keys.length() < most);
    }

    private int send(AgiCommand command) {
        return reply(command).getResultCode();
    }

    private AgiReply reply(AgiCommand command) {
        try {
            return channel.sendCommand(command);
        } catch (AgiException gone) {
            throw new CallerGone(gone);
        }
    }
}
