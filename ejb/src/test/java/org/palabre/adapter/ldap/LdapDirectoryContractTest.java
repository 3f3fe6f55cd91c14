package org.palabre.adapter.ldap;

import org.palabre.directory.Directory;
import org.palabre.testing.DirectoryContract;

/** The company's directory as a source of people. */
class LdapDirectoryContractTest extends OnDemoDirectory implements DirectoryContract {
    @Override
    public Directory directory() {
        return directory;
    }

    @Override
    public String passwordOfAwa() {
        return "awa";
    }
}
