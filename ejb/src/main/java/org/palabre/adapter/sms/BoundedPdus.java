package org.palabre.adapter.sms;

import java.io.DataInputStream;
import java.io.IOException;
import org.jsmpp.DefaultPDUReader;
import org.jsmpp.bean.Command;

/**
 * The library makes room for as many octets as a PDU says that it has, up to 2 GiB. None that concerns us has a
 * hundredth of this. A peer that says so gets no answer, for whose acknowledgement the library would wait: the session
 * ends.
 */
final class BoundedPdus extends DefaultPDUReader {
    static final int MOST = 256 * 1024;
    private static final int HEADER = 16;

    @Override
    public Command readPDUHeader(DataInputStream in) throws IOException {
        var header = new Command();
        header.setCommandLength(in.readInt());
        if (header.getCommandLength() < HEADER || header.getCommandLength() > MOST) {
            throw new IOException("a PDU of " + header.getCommandLength() + " octets");
        }
        header.setCommandId(in.readInt());
        header.setCommandStatus(in.readInt());
        header.setSequenceNumber(in.readInt());
        return header;
    }
}
