package org.palabre.shared;

import java.util.List;

/**
 * Values that cannot be right: the product does not start with them. All of them at once, each with what it should be.
 */
public class WrongSettings extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private final transient List<String> lines;

    /** @param lines one for each setting */
    public WrongSettings(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    public List<String> lines() {
        return lines;
    }
}
