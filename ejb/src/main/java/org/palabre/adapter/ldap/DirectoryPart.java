package org.palabre.adapter.ldap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palabre.directory.CompanyDirectory;
import org.palabre.directory.IdentitySources;
import org.palabre.shared.Settings;
import org.palabre.shared.health.HealthPart;

/** Callers with a code come in without it. */
@ApplicationScoped
class DirectoryPart implements HealthPart {
    private LdapDirectory directory;
    private Settings settings;

    protected DirectoryPart() {}

    @Inject
    DirectoryPart(@CompanyDirectory LdapDirectory directory, Settings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    @Override
    public String part() {
        return "directory";
    }

    @Override
    public boolean needed() {
        return false;
    }

    @Override
    public String trouble() {
        boolean away = IdentitySources.of(settings).company() && directory.away();
        return away ? "did not answer when it was last asked" : "";
    }
}
