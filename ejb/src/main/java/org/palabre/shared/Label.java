package org.palabre.shared;

import java.util.List;
import java.util.Optional;
import org.palabre.shared.DomainException.Problem;

/**
 * A name, a title, a label: one line that others read in lists, mails and reports, and by which they know what it
 * stands for. So it has something to be seen, and nothing that is not.
 */
public final class Label {
    /** Far more than any: the rest is not even looked at. */
    private static final int LONGEST_TYPED = 10_000;

    private Label() {}

    /**
     * Why it is none.
     *
     * @param typed or null
     * @param longest characters once it is tidy
     */
    public static Optional<Problem> problem(String field, String typed, int longest) {
        if (typed != null && typed.length() > LONGEST_TYPED) {
            return wrong(field, "wrong.tooLong", longest);
        }
        return typed == null
                        || typed.isBlank()
                        || !VisibleText.isSomething(typed)
                                && VisibleText.unseen(typed).isEmpty()
                ? wrong(field, "wrong.missing")
                : fault(field, typed, longest);
    }

    /** Like {@link #problem}, for a text that may be left out. */
    public static Optional<Problem> fault(String field, String typed, int longest) {
        String text = typed.strip();
        if (text.length() > LONGEST_TYPED || VisibleText.tidy(text).length() > longest) {
            return wrong(field, "wrong.tooLong", longest);
        }
        if (VisibleText.hasControls(text)) {
            return wrong(field, "wrong.controlCharacters");
        }
        return VisibleText.unseen(text).flatMap(character -> wrong(field, "wrong.invisibleCharacter", character));
    }

    /**
     * As it is kept.
     *
     * @throws DomainException at that field
     */
    public static String at(String field, String typed, int longest) {
        problem(field, typed, longest).ifPresent(problem -> {
            throw new DomainException(List.of(problem));
        });
        return VisibleText.tidy(typed);
    }

    private static Optional<Problem> wrong(String field, String key, Object... arguments) {
        return Optional.of(new Problem(Optional.of(field), key, List.of(arguments)));
    }
}
