package org.palabre.userlist;

import org.junit.jupiter.api.BeforeEach;
import org.palabre.directory.Directory;
import org.palabre.shared.Role;
import org.palabre.shared.Setting;
import org.palabre.testing.DirectoryContract;

/** The list as a source of people, by itself. */
class ListedPeopleTest extends OnList implements DirectoryContract {
    private String password;

    @BeforeEach
    void addThem() {
        stage.set(Setting.PALABRE_IDENTITY_SOURCES, "list");
        password = add(new UserInput(
                "awa", "Awa Diop", "1001", "1001", "awa@example.org", "+33 6 39 98 10 01", "", Role.EMPLOYEE, true));
        add(new UserInput(
                "paul",
                "Paul Martin",
                "1002",
                "1002",
                "paul@example.org",
                "+33 6 39 98 10 02",
                "",
                Role.EMPLOYEE,
                true));
    }

    @Override
    public Directory directory() {
        return stage.get(CombinedDirectory.class);
    }

    @Override
    public String passwordOfAwa() {
        return password;
    }
}
