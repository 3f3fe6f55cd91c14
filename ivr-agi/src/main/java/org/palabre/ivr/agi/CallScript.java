package org.palabre.ivr.agi;

import java.time.Clock;
import java.util.concurrent.Executor;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.palabre.admission.Call;
import org.palabre.ivr.callflow.JoinFlow;
import org.palabre.telephony.LegId;

/**
 * One request of the dialplan: a call to talk to. Its arguments are the dialled number, the extension that the line
 * proves (or empty), and the file for the caller's name.
 */
public class CallScript implements AgiScript {
    private final JoinFlow flow;
    private final Executor threads;
    private final ShownNumber shown;
    private final Clock clock;

    /** @param threads for what is done while a caller listens */
    public CallScript(JoinFlow flow, ShownNumber shown, Executor threads, Clock clock) {
        this.flow = flow;
        this.shown = shown;
        this.threads = threads;
        this.clock = clock;
    }

    @Override
    public void service(AgiRequest request, AgiChannel channel) {
        var line = new AgiLine((CallChannel) channel);
        flow.run(new AgiCallerDialog(line, argument(request, 2), threads, clock), call(request));
    }

    private Call call(AgiRequest request) {
        String language = "en".equals(request.getLanguage()) ? "en" : "fr";
        return new Call(
                new LegId(request.getUniqueId()),
                request.getChannel(),
                shown.of(request.getCallerIdNumber(), request.getCallingPres(), argument(request, 3)),
                argument(request, 1),
                argument(request, 0),
                language,
                clock.instant());
    }

    private static String argument(AgiRequest request, int index) {
        String[] arguments = request.getArguments();
        return arguments.length > index && arguments[index] != null ? arguments[index] : "";
    }
}
