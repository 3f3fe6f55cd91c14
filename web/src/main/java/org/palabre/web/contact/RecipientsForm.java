package org.palabre.web.contact;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.palabre.addressbook.Suggestion;
import org.palabre.addressbook.SuggestionDesk;
import org.palabre.shared.Actor;

/** Whom a form invites: found while typing, ticked in the address book, or pasted. */
public class RecipientsForm implements Serializable {
    private String guests = "";
    private Suggestion found;
    private List<Suggestion> chosen = List.of();
    private String language;

    /** @param language of those who have none of their own */
    public RecipientsForm(String language) {
        this.language = language;
    }

    public boolean isEmpty() {
        return guests.isBlank() && chosen.isEmpty();
    }

    /** As the desks read them, by language. What was typed comes first, so that faults name its lines. */
    public Map<String, String> lists(SuggestionDesk suggestions, Actor actor) {
        Map<String, String> lists = new TreeMap<>(suggestions.lists(chosen, language, actor));
        lists.merge(language, guests, (others, typed) -> typed + "\n" + others);
        return lists;
    }

    public void clear() {
        guests = "";
        chosen = List.of();
    }

    /** Puts whom one found beside the others; the field is free for the next. */
    public void choose() {
        if (found != null) {
            add(List.of(found));
        }
        found = null;
    }

    /** Those that the page had before it was opened anew; as {@link #written}, anything else is passed over. */
    public void choose(String... written) {
        chosen = List.of();
        add(Stream.of(written)
                .map(SuggestionConverter::read)
                .flatMap(Optional::stream)
                .toList());
    }

    public String written(Suggestion one) {
        return SuggestionConverter.write(one);
    }

    void add(Collection<Suggestion> others) {
        chosen = Stream.concat(chosen.stream(), others.stream()).distinct().toList();
    }

    public void leaveOut(Suggestion one) {
        chosen = chosen.stream().filter(other -> !other.equals(one)).toList();
    }

    /** Contacts, groups and people of the directory. */
    public List<Suggestion> getChosen() {
        return chosen;
    }

    public Suggestion getFound() {
        return found;
    }

    public void setFound(Suggestion found) {
        this.found = found;
    }

    public String getGuests() {
        return guests;
    }

    public void setGuests(String guests) {
        this.guests = guests == null ? "" : guests;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
