package org.palabre.ivr.agi;

import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiReader;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiWriter;
import org.asteriskjava.fastagi.command.AgiCommand;
import org.asteriskjava.fastagi.internal.AgiChannelImpl;

/** asterisk-java's channel, which parts from the switch without waiting for it: two round trips less for each call. */
final class CallChannel extends AgiChannelImpl {
    private final AgiWriter writer;

    CallChannel(AgiRequest request, AgiWriter writer, AgiReader reader) {
        super(request, writer, reader);
        this.writer = writer;
    }

    /** The last order of a call flow. Its answer is not waited for: the dialplan goes on when the connection ends. */
    void sendLast(AgiCommand command) throws AgiException {
        writer.sendCommand(command);
    }

    /** Only the library calls this, to note in AJ_AGISTATUS how a script ended, which nobody reads. */
    @Override
    public void setVariable(String name, String value) {}
}
