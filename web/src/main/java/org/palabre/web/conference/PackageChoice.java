package org.palabre.web.conference;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.palabre.tariff.PackageDesk;
import org.palabre.tariff.PackageView;

/** What an operator offers ready made, beside the form of a reservation. */
@Named("packageChoice")
@RequestScoped
public class PackageChoice {
    @Inject
    PackageDesk desk;

    private List<PackageView> offered;

    @PostConstruct
    void start() {
        offered = desk.offered();
    }

    /** None where there is nothing to choose from. */
    public List<PackageView> getSeveral() {
        return offered.size() > 1 ? offered : List.of();
    }
}
