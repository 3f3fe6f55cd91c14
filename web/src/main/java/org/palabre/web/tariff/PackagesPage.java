package org.palabre.web.tariff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.palabre.shared.DomainException;
import org.palabre.tariff.PackageDesk;
import org.palabre.tariff.PackageView;
import org.palabre.web.layout.Rendered;
import org.palabre.web.security.CurrentUser;

/** Packages in the order in which they are offered: added, changed, moved, removed. */
@Named("packages")
@ViewScoped
public class PackagesPage implements Serializable {
    @Inject
    PackageDesk desk;

    @Inject
    CurrentUser user;

    private transient List<PackageView> all;
    private PackageForm form = PackageForm.empty();

    /** Before each rendering: where the list is shown, it is as fresh as the answer. */
    public void read() {
        if (Rendered.holds("list:all")) {
            all = desk.all(user.actor());
        }
    }

    public void add() {
        form = PackageForm.empty();
    }

    public void edit(long id) {
        form = PackageForm.of(find(id));
    }

    public void save() {
        if (form.isNew()) {
            desk.add(form.terms(), user.actor());
        } else {
            desk.change(form.getId(), form.getVersion(), form.terms(), user.actor());
        }
    }

    public void remove(long id) {
        desk.remove(id, user.actor());
    }

    public void up(long id) {
        move(id, -1);
    }

    public void down(long id) {
        move(id, 1);
    }

    private void move(long id, int by) {
        List<Long> ids = new ArrayList<>(
                desk.all(user.actor()).stream().map(PackageView::id).toList());
        int from = ids.indexOf(id);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < ids.size()) {
            Collections.swap(ids, from, to);
            desk.order(ids, user.actor());
        }
    }

    private PackageView find(long id) {
        return desk.all(user.actor()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> DomainException.of("refused.unknownPackage"));
    }

    public List<PackageView> getAll() {
        if (all == null) {
            all = desk.all(user.actor());
        }
        return all;
    }

    public PackageForm getForm() {
        return form;
    }
}
