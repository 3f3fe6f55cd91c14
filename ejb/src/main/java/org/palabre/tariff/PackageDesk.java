package org.palabre.tariff;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.palabre.shared.Actor;
import org.palabre.shared.DomainException;
import org.palabre.shared.Rights;
import org.palabre.shared.audit.AuditTrail;

/** Operators define packages; everybody sees those that may be picked. */
@Stateless
public class PackageDesk {
    private JpaPackages packages;
    private AuditTrail audit;

    protected PackageDesk() {}

    @Inject
    PackageDesk(JpaPackages packages, AuditTrail audit) {
        this.packages = packages;
        this.audit = audit;
    }

    /** What may be picked, the first being what is proposed: at least one, {@link PackageView#STANDARD} if no other. */
    public List<PackageView> offered() {
        List<PackageView> active =
                views().stream().filter(p -> p.terms().active()).toList();
        return active.isEmpty() ? List.of(PackageView.STANDARD) : active;
    }

    /** All that were defined, in their order. */
    public List<PackageView> all(Actor actor) {
        Rights.demandOperator(actor);
        return views();
    }

    /** Comes last. */
    public PackageView add(PackageTerms terms, Actor actor) {
        Rights.demandOperator(actor);
        int last = packages.all().stream()
                .mapToInt(ConferencePackage::position)
                .max()
                .orElse(0);
        var added = new ConferencePackage(terms, last + 1);
        packages.add(added);
        audit.record(actor, "package.add", String.valueOf(added.id()), terms.toString());
        return PackageView.of(added);
    }

    /** @param version the version that the change was made on */
    public PackageView change(long id, int version, PackageTerms terms, Actor actor) {
        Rights.demandOperator(actor);
        ConferencePackage changed = get(id);
        if (changed.version() != version) {
            throw DomainException.of("refused.packageChanged");
        }
        changed.change(terms);
        audit.record(actor, "package.change", String.valueOf(id), terms.toString());
        return views().stream().filter(p -> p.id() == id).findFirst().orElseThrow();
    }

    /** Reservations made with it stay as they are. */
    public void remove(long id, Actor actor) {
        Rights.demandOperator(actor);
        ConferencePackage removed = get(id);
        packages.remove(removed);
        audit.record(
                actor, "package.remove", String.valueOf(id), removed.terms().toString());
    }

    /**
     * @param ids of all packages, in their new order
     * @throws DomainException when somebody added or removed one meanwhile
     */
    public List<PackageView> order(List<Long> ids, Actor actor) {
        Rights.demandOperator(actor);
        List<ConferencePackage> all = packages.all();
        Set<Long> known = all.stream().map(ConferencePackage::id).collect(Collectors.toSet());
        if (ids.size() != all.size() || !new HashSet<>(ids).equals(known)) {
            throw DomainException.of("refused.packageChanged");
        }
        all.forEach(p -> p.moveTo(1 + ids.indexOf(p.id())));
        audit.record(actor, "package.order", "", ids.toString());
        return views();
    }

    private List<PackageView> views() {
        return packages.all().stream().map(PackageView::of).toList();
    }

    private ConferencePackage get(long id) {
        return packages.lock(id).orElseThrow(() -> DomainException.of("refused.unknownPackage"));
    }
}
