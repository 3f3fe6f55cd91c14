package org.palabre.testing.sms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/**
 * A small message centre (SMPP 3.4) on the loopback address. Tells the id of a message in hexadecimal when it takes it
 * and in decimal in the receipt, as many do. {@link #stop} and {@link #resume} keep the port.
 */
public final class MessageCentre implements AutoCloseable {
    public static final String USER = "palabre";
    public static final String PASSWORD = "secret";

    private static final long PATIENCE_MILLIS = 5000;
    private static final int WRONG_PASSWORD = 0x0e;

    /** What was submitted, in the order it came. */
    public final List<SubmitSm> submitted = new CopyOnWriteArrayList<>();

    private final AtomicLong ids = new AtomicLong(0xabcdef00L);
    private final Set<SMPPServerSession> sessions = ConcurrentHashMap.newKeySet();
    private final LoopbackSockets sockets = new LoopbackSockets();
    private volatile Function<SubmitSm, Integer> status = message -> 0;
    private volatile boolean receiptsOvertake;
    private volatile SMPPServerSessionListener listener;
    private Thread acceptor;

    public static MessageCentre start() throws IOException {
        var centre = new MessageCentre();
        centre.resume();
        return centre;
    }

    public int port() {
        return sockets.port();
    }

    /** @param command status with which each message is answered; 0 takes it */
    public void answers(Function<SubmitSm, Integer> command) {
        status = command;
    }

    /** Receipts come before the answers that name them. */
    public void letReceiptsOvertake() {
        receiptsOvertake = true;
    }

    public int bound() {
        return (int) sessions.stream()
                .filter(session -> session.getSessionState().isBound())
                .count();
    }

    /** Begins to listen, again on the port of before. */
    public void resume() throws IOException {
        var fresh = new SMPPServerSessionListener(sockets.port(), sockets);
        listener = fresh;
        acceptor = Thread.ofPlatform().daemon().start(() -> acceptAll(fresh));
    }

    private void acceptAll(SMPPServerSessionListener mine) {
        try {
            while (mine == listener) {
                SMPPServerSession session = mine.accept();
                session.setMessageReceiverListener(new Submissions(this::take));
                Thread.ofPlatform().daemon().start(() -> bind(session));
            }
        } catch (IOException stopped) {
            // as asked
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            BindRequest request = session.waitForBind(PATIENCE_MILLIS);
            if (USER.equals(request.getSystemId()) && PASSWORD.equals(request.getPassword())) {
                sessions.add(session);
                request.accept("centre");
            } else {
                request.reject(WRONG_PASSWORD);
            }
        } catch (IOException | TimeoutException | PDUStringException gone) {
            session.close();
        }
    }

    private SubmitSmResult take(SubmitSm message, SMPPServerSession session) throws ProcessRequestException {
        int answer = status.apply(message);
        if (answer != 0) {
            throw new ProcessRequestException("as the test wants", answer);
        }
        submitted.add(message);
        long id = ids.incrementAndGet();
        if (receiptsOvertake) {
            receipt(session, id, message.getDestAddress(), "DELIVRD");
        }
        try {
            return new SubmitSmResult(new MessageId(Long.toHexString(id).toUpperCase()), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells what became of the message that was submitted last but so many. @param stat such as {@code DELIVRD} */
    public void receipt(int before, String stat) {
        String number = submitted.get(submitted.size() - 1 - before).getDestAddress();
        anySession().ifPresent(session -> receipt(session, ids.get() - before, number, stat));
    }

    /** In optional parameters alone, the id with zeros before it, and the addresses swapped. */
    public void taggedReceipt(int state) {
        String number = submitted.getLast().getDestAddress();
        anySession()
                .ifPresent(session -> deliver(
                        session,
                        "",
                        number,
                        "",
                        new OptionalParameter.Receipted_message_id("000" + ids.get()),
                        new OptionalParameter.Message_state((byte) state)));
    }

    /** A receipt as it is. @return once it was answered with success */
    public void receipt(String text) {
        anySession().ifPresent(session -> deliver(session, submitted.getLast().getDestAddress(), "", text));
    }

    private Optional<SMPPServerSession> anySession() {
        return sessions.stream()
                .filter(session -> session.getSessionState().isBound())
                .findFirst();
    }

    private static void receipt(SMPPServerSession session, long id, String number, String stat) {
        deliver(
                session,
                number,
                "",
                "id:" + id + " sub:001 dlvrd:001 submit date:2611200900 done date:2611200901 stat:" + stat
                        + " err:027 text:Bonjour");
    }

    private static void deliver(
            SMPPServerSession session, String from, String to, String text, OptionalParameter... parameters) {
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    from,
                    TypeOfNumber.UNKNOWN,
                    NumberingPlanIndicator.UNKNOWN,
                    to,
                    new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    GeneralDataCoding.DEFAULT,
                    text.getBytes(StandardCharsets.US_ASCII),
                    parameters);
        } catch (IOException
                | PDUException
                | ResponseTimeoutException
                | InvalidResponseException
                | NegativeResponseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As if it were killed: all sessions break. */
    public void stop() throws IOException {
        SMPPServerSessionListener last = listener;
        listener = null;
        last.close();
        awaitAcceptor();
        sockets.breakAll();
        sessions.clear();
    }

    /** The system keeps the port as long as somebody still accepts there. */
    private void awaitAcceptor() {
        try {
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        if (listener != null) {
            stop();
        }
    }
}
