package org.palabre.web.front;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/**
 * What the settings say of the way that requests take.
 *
 * @param plainEverywhere whether HTTP without TLS is served beyond the loopback interface
 * @param plainReceipts whether the gateway of short messages reports without TLS
 * @param console address of the console, where it is one of HTTPS
 */
record Rules(Proxies proxies, Host host, boolean plainEverywhere, boolean plainReceipts, Optional<URI> console) {
    static Rules of(Settings settings) {
        String console = settings.text(Setting.PALABRE_CONSOLE).strip();
        String receipts = settings.text(Setting.PALABRE_SMS_DLR_URL)
                .strip()
                .replaceFirst("\\?.*", "")
                .replaceAll("[{}%]", "");
        Set<String> names = Stream.of(console, receipts)
                .flatMap(address -> Host.of(address).stream())
                .collect(Collectors.toSet());
        return new Rules(
                Proxies.parse(settings.list(Setting.PALABRE_PROXIES)),
                new Host(names),
                settings.text(Setting.PALABRE_PLAIN_HTTP).equals("everywhere"),
                receipts.startsWith("http:"),
                Optional.of(console)
                        .filter(address -> address.startsWith("https:"))
                        .map(URI::create));
    }
}
