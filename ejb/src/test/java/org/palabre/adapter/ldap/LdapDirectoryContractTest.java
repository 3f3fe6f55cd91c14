package org.palabre.adapter.ldap;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.palabre.adapter.numbering.NumberingPlans;
import org.palabre.directory.Directory;
import org.palabre.ldap.DemoDirectory;
import org.palabre.shared.Settings;
import org.palabre.testing.DirectoryContract;

/** The company's directory as a source of people. */
class LdapDirectoryContractTest implements DirectoryContract {
    private DemoDirectory server;
    private LdapDirectory directory;

    @BeforeEach
    void start() throws Exception {
        server = DemoDirectory.start(0, "secret");
        var settings = Map.of("PALABRE_LDAP_URL", server.url(), "PALABRE_LDAP_PASSWORD", "secret");
        directory = new LdapDirectory(
                LdapSettings.from(name -> Optional.ofNullable(settings.get(name))),
                new SteppingClock(),
                new NumberingPlans(Settings.of(Map.of())));
    }

    @AfterEach
    void stop() {
        directory.close();
        server.close();
    }

    @Override
    public Directory directory() {
        return directory;
    }

    @Override
    public String passwordOfAwa() {
        return "awa";
    }
}
