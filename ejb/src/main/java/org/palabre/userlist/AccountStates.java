package org.palabre.userlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.palabre.directory.IdentitySources;
import org.palabre.shared.Settings;

/** Whether what somebody of the list signed in with still counts (rule 5). */
@ApplicationScoped
public class AccountStates {
    private JpaListedUsers users;
    private Settings settings;

    protected AccountStates() {}

    @Inject
    AccountStates(JpaListedUsers users, Settings settings) {
        this.users = users;
        this.settings = settings;
    }

    /** @return empty for everybody who is not in the list, or is there no more */
    public Optional<AccountState> of(String login) {
        return IdentitySources.of(settings).list()
                ? users.find(login).filter(user -> !user.overruled()).map(ListedUser::accountState)
                : Optional.empty();
    }
}
