package org.palabre.bench;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.palabre.adapter.mail.NoDelaySockets;
import org.palabre.system.PostOffice.Arrival;
import org.palabre.system.calls.Together;

/** Mails given to a mail server by Jakarta Mail and nothing else, on sockets that send at once, as ours do. */
final class BareSmtp {
    private BareSmtp() {}

    /** The mails as they came, to be sent once more. */
    static List<MimeMessage> copies(List<Arrival> arrivals) {
        return arrivals.stream().map(arrival -> copy(arrival.mail())).toList();
    }

    private static MimeMessage copy(MimeMessage mail) {
        try {
            return new MimeMessage(mail);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Over so many connections at once, each opened once; returns when all were taken. */
    static void send(int port, List<MimeMessage> mails, int connections) {
        List<List<MimeMessage>> shares = new ArrayList<>();
        for (int share = 0; share < connections; share++) {
            int first = share;
            shares.add(IntStream.range(0, mails.size())
                    .filter(n -> n % connections == first)
                    .mapToObj(mails::get)
                    .toList());
        }
        Together.each(shares, share -> sendAll(port, share));
    }

    private static void sendAll(int port, List<MimeMessage> mails) {
        var properties = new Properties();
        properties.put("mail.smtp.socketFactory", new NoDelaySockets());
        try (Transport transport = Session.getInstance(properties).getTransport("smtp")) {
            transport.connect("127.0.0.1", port, null, null);
            for (MimeMessage mail : mails) {
                transport.sendMessage(mail, mail.getAllRecipients());
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
