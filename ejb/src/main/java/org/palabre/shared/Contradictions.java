package org.palabre.shared;

import static org.palabre.shared.Setting.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Settings that are right each by itself and wrong together: known when the product starts, not when the first mail
 * leaves.
 */
final class Contradictions {
    private static final String NONE = "none";
    private static final String FOLDER = "folder";

    private final Settings settings;
    private final List<String> found = new ArrayList<>();

    private Contradictions(Settings settings) {
        this.settings = settings;
    }

    /** @return one line each, with the remedy */
    static List<String> in(Settings settings) {
        var contradictions = new Contradictions(settings);
        contradictions.findThem();
        return contradictions.found;
    }

    private void findThem() {
        if (settings.text(PALABRE_IDENTITY_SOURCES).contains("list")) {
            needed(PALABRE_PASSWORD_PEPPER, PALABRE_IDENTITY_SOURCES);
        }
        if (!settings.text(PALABRE_AMI_HOST).isEmpty()) {
            needed(PALABRE_AMI_SECRET, PALABRE_AMI_HOST);
        }
        switch (settings.text(PALABRE_MAIL)) {
            case FOLDER -> needed(PALABRE_FOLDER, PALABRE_MAIL);
            case "smtp" -> smtp();
            default -> {}
        }
        switch (settings.text(PALABRE_SMS)) {
            case FOLDER -> needed(PALABRE_FOLDER, PALABRE_SMS);
            case "smpp" -> needed(PALABRE_SMPP_USER, PALABRE_SMS);
            case "http" -> needed(PALABRE_SMS_URL, PALABRE_SMS);
            default -> {}
        }
    }

    private void smtp() {
        String host = settings.text(PALABRE_SMTP_HOST);
        if (settings.text(PALABRE_SMTP_TLS).equals(NONE) && !isLoopback(host)) {
            found.add(said(PALABRE_SMTP_TLS) + " is wrong with " + said(PALABRE_SMTP_HOST)
                    + ": mail would travel in clear. Set starttls or tls");
        }
    }

    private void needed(Setting missing, Setting because) {
        if (settings.text(missing).isEmpty()) {
            found.add(missing + " is not set, and " + said(because) + " needs it: " + missing.meaning());
        }
    }

    private String said(Setting setting) {
        return setting + "=" + settings.text(setting);
    }

    /** Judged by the name alone: a look-up could answer otherwise tomorrow. */
    private static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("::1") || name.matches("127(\\.\\d{1,3}){3}");
    }
}
