package org.palabre.web.conference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.palabre.message.AccessNumber;

/** The numbers that people dial to key their code, as invitations have them (S1, S76). */
@Named
@RequestScoped
public class AccessNumbers {
    @Inject
    org.palabre.message.AccessNumbers numbers;

    public List<AccessNumber> getAll() {
        return numbers.all();
    }
}
