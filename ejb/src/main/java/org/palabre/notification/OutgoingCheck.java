package org.palabre.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.palabre.shared.Environment;
import org.palabre.shared.Settings;
import org.palabre.shared.SettingsCheck;

/** Whether the rules of what may leave can be read. */
public class OutgoingCheck implements SettingsCheck {
    @Override
    public Set<String> names() {
        return Set.of();
    }

    @Override
    public List<String> wrong(Settings settings, Environment environment) {
        List<String> wrong = new ArrayList<>();
        for (Runnable reader :
                List.<Runnable>of(() -> Destinations.ofCalls(settings), () -> Destinations.ofTexts(settings))) {
            try {
                reader.run();
            } catch (IllegalStateException e) {
                wrong.add(e.getMessage());
            }
        }
        return wrong;
    }
}
