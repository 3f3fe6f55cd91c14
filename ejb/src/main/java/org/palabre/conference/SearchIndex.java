package org.palabre.conference;

import java.util.List;

/** The words by which a conference is found. */
public final class SearchIndex {
    private SearchIndex() {}

    /** Of its number, its name and its owner: without accents and case, distinct. */
    public static List<String> wordsOf(String number, String name, String ownerName, String ownerLogin) {
        return SearchWord.in(String.join(" ", number, name, ownerName, ownerLogin));
    }
}
