package org.palabre.conference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.palabre.shared.PlainText;

/** A word by which a conference is found: of its number, its name or its owner, without accents and case. */
@Entity
@IdClass(SearchWord.Key.class)
class SearchWord {
    /** Composite key. */
    static class Key {
        private Long conferenceId;
        private String word;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && conferenceId.equals(that.conferenceId) && word.equals(that.word);
        }

        @Override
        public int hashCode() {
            return Objects.hash(conferenceId, word);
        }
    }

    @Id
    private Long conferenceId;

    @Id
    private String word;

    protected SearchWord() {}

    SearchWord(Long conferenceId, String word) {
        this.conferenceId = conferenceId;
        this.word = word;
    }

    /** The distinct words of a text; each at most 60 characters, at most 40 of them. */
    static List<String> in(String text) {
        return Arrays.stream(PlainText.of(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > 60 ? word.substring(0, 60) : word)
                .distinct()
                .limit(40)
                .toList();
    }
}
