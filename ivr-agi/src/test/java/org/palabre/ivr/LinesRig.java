package org.palabre.ivr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.palabre.testing.Await;
import org.palabre.testing.asterisk.AsteriskServer;
import org.palabre.testing.asterisk.FreePorts;
import org.palabre.testing.call.Loudness;
import org.palabre.testing.call.SipCaller;
import org.palabre.testing.call.Wav;

/**
 * A switch with the SIP settings that operators are shown, filled in as they fill them in, and a second Asterisk that
 * plays all who call it: phones of the company, a carrier, a PBX.
 */
final class LinesRig implements AutoCloseable {
    /** Where the switch listens: not where other programs' packets come from. */
    static final String ADDRESS = "127.0.0.9";
    /** What it tells those who are outside of its network. */
    static final String PUBLIC = "203.0.113.10";
    /** Outside of its network, at the carrier. */
    static final String OUTSIDE = "127.0.0.100";

    /** SRTP, registering with a carrier, and the console's order to call that the tests give. */
    private static final String MODULES =
            "load = res_srtp.so\nload = res_pjsip_outbound_registration.so\nload = res_clioriginate.so\n";

    final AsteriskRig rig;
    final AsteriskServer others;
    final int tlsPort = FreePorts.tcp();
    private final Certificate made;
    private final int othersPort = FreePorts.udp();

    LinesRig(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path certificate = folder.resolve("certificate.pem");
        Path key = folder.resolve("key.pem");
        made = makeCertificate(folder, certificate, key);
        Path conf = copy(Path.of("src/main/asterisk"), folder.resolve("switch"));
        Files.writeString(conf.resolve("pjsip.conf"), filledIn(certificate, key));
        append(conf.resolve("modules.conf"), MODULES);
        append(conf.resolve("extensions.conf"), "[globals](+)\nPALABRE_PBX_EXTENSIONS=1[0-9]{3}\n");
        rig = new AsteriskRig(AsteriskServer.with(conf));
        others = others(folder.resolve("others"), certificate);
    }

    /** The sample, with the words in angle brackets replaced; only ports are others. */
    private String filledIn(Path certificate, Path key) throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("<carrier>:5060", "127.0.0.2:" + othersPort);
        words.put("<address of the PBX>:5060", "127.0.0.3:" + othersPort);
        words.put(":5060", ":@SIP_PORT@");
        words.put(":5061", ":" + tlsPort);
        words.put("<address of this server>", ADDRESS);
        words.put("<IPv6 address of this server>", "::1");
        words.put("<public address>", PUBLIC);
        words.put("<own network>", "127.0.0.0/28");
        words.put("<certificate and its chain, PEM>", certificate.toString());
        words.put("<its private key, PEM>", key.toString());
        words.put("<secret of ", "secret-");
        words.put("secret-the account>", "secret-of-the-account");
        words.put("<account>", "palabre-account");
        words.put("<carrier>", "127.0.0.2");
        words.put("<addresses from which the carrier calls>", "127.0.0.2," + ADDRESS + "," + OUTSIDE);
        words.put("<address of the PBX>", "127.0.0.3");
        String text = Files.readString(Path.of("src/main/asterisk/pjsip-operator-sample.conf"));
        for (var word : words.entrySet()) {
            text = text.replace(word.getKey(), word.getValue());
        }
        text = text.replaceAll("(secret-\\d+)>", "$1");
        if (text.replaceAll("(?m)^;.*$", "").contains("<")) {
            throw new IllegalStateException("a word in angle brackets is not filled in:\n" + text);
        }
        return text;
    }

    private AsteriskServer others(Path folder, Path certificate) throws IOException {
        Path conf = copy(Path.of("src/test/resources/asterisk"), folder);
        copy(Path.of("src/test/resources/lines"), folder);
        append(conf.resolve("modules.conf"), MODULES);
        return AsteriskServer.with(conf)
                .value("SIP_PORT", "" + othersPort)
                .value("PALABRE_CERTIFICATE", certificate.toString())
                .value("PALABRE_SERVER_PORT", "" + rig.asterisk.sipPort())
                .value("PALABRE_SERVER_TLS_PORT", "" + tlsPort)
                .start();
    }

    /** All register at once, and not some time within ten seconds. */
    void register() {
        others.rx("pjsip send register *all");
        rig.asterisk.rx("pjsip send register *all");
        Await.until("registered", AsteriskRig.SOON, this::registered);
    }

    private boolean registered() {
        String contacts = rig.asterisk.rx("pjsip show contacts");
        return contacts.contains("1001/sip:1001@127.0.0.4:")
                && contacts.contains("1002/sip:1002@127.0.0.6:")
                && contacts.contains("1004/sip:1004@[::1]:")
                && rig.asterisk.rx("pjsip show registrations").contains("Registered");
    }

    /**
     * Calls 8000 as one of the lines, keys a code, then says a tone of 1000 Hz and writes down what it hears.
     *
     * @param number that it says it is; empty: what the line says
     */
    void dials(String line, String code, String number) {
        others.rx("channel originate Local/" + line + "*" + code + "*" + number + "@dial application Wait 30");
    }

    /** The level of 700 Hz in the last half second that the caller who keyed the code has heard. */
    double heard(String code) {
        try {
            byte[] all = Files.readAllBytes(others.folder().resolve("spool").resolve(code + ".sln"));
            short[] last = new short[Wav.RATE / 2];
            ByteBuffer.wrap(all, Math.max(0, all.length / 2 * 2 - Wav.RATE), Math.min(all.length / 2 * 2, Wav.RATE))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(last, 0, Math.min(all.length / 2, last.length));
            return Loudness.level(700, new Wav(code, last));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The other side's note of that name, once it is there. */
    String awaitNote(String name) {
        Await.until("a note of " + name, AsteriskRig.SOON, () -> !note(name).isEmpty());
        return note(name);
    }

    private String note(String name) {
        return others.rx("dialplan show globals")
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    /** Somebody whose calls the carrier brings. */
    SipCaller caller() {
        return SipCaller.of(new InetSocketAddress(ADDRESS, rig.asterisk.sipPort()))
                .from("+33612345678");
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".conf")).toList()) {
                Files.writeString(to.resolve(file.getFileName()), Files.readString(file));
            }
        }
        return to;
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, Files.readString(file) + text);
    }

    private static Certificate makeCertificate(Path folder, Path certificate, Path key)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("tls.p12");
        char[] password = "for-this-run".toCharArray();
        Process making = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "tls",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=" + ADDRESS,
                        "-ext",
                        "san=ip:" + ADDRESS,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(password))
                .redirectErrorStream(true)
                .start();
        String said = new String(making.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (making.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        KeyStore keys = KeyStore.getInstance(store.toFile(), password);
        Certificate own = keys.getCertificate("tls");
        Files.writeString(certificate, pem("CERTIFICATE", own.getEncoded()));
        Files.writeString(key, pem("PRIVATE KEY", keys.getKey("tls", password).getEncoded()));
        return own;
    }

    /** For a client that trusts the switch's certificate and no other. */
    SSLContext trusting() throws GeneralSecurityException, IOException {
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("tls", made);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificates);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + what
                + "-----\n";
    }

    @Override
    public void close() {
        try (rig) {
            others.close();
        }
    }
}
