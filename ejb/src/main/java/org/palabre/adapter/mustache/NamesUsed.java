package org.palabre.adapter.mustache;

import com.samskivert.mustache.Mustache;
import java.util.LinkedHashSet;
import java.util.Set;

/** Walks through a template for the names it uses, also in sections that this time are left out. */
final class NamesUsed implements Mustache.Visitor {
    private final Set<String> names = new LinkedHashSet<>();
    private boolean unfinished;

    Set<String> names() {
        return names;
    }

    /** Whether a tag was begun and not ended: the library takes it for text. */
    boolean unfinished() {
        return unfinished;
    }

    @Override
    public void visitText(String text) {
        unfinished |= text.contains("{{");
    }

    @Override
    public void visitVariable(String name) {
        names.add(name);
    }

    @Override
    public boolean visitInclude(String name) {
        throw new UnsupportedOperationException("include of " + name);
    }

    @Override
    public boolean visitParent(String name) {
        return visitInclude(name);
    }

    @Override
    public boolean visitSection(String name) {
        return names.add(name) || true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
        return names.add(name) || true;
    }
}
