package org.palabre.addressbook;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.palabre.shared.PlainText;

/** A column of a file of contacts, with the names that mail programs and people give it in French and English. */
enum ContactColumn {
    FIRST_NAME("firstname", "prenom", "givenname"),
    NAME(
            "name",
            "nom",
            "fullname",
            "displayname",
            "nomcomplet",
            "nomaffiche",
            "lastname",
            "familyname",
            "surname",
            "nomdefamille"),
    MAIL(
            "mail",
            "email",
            "courriel",
            "mel",
            "emailaddress",
            "email1value",
            "adressemail",
            "adresseemail",
            "adressecourriel",
            "adressedemessagerie"),
    /** A number that is said to be a mobile's is preferred to one that is not. */
    MOBILE(
            "mobile",
            "portable",
            "mobilephone",
            "cellphone",
            "telmobile",
            "telportable",
            "telephonemobile",
            "telephoneportable",
            "numerodemobile",
            "phone",
            "telephone",
            "tel",
            "phonenumber",
            "numerodetelephone"),
    GROUP("group", "groupe", "groups", "groupes"),
    LANGUAGE("language", "langue", "lang");

    /** The preferred first. */
    private final List<String> names;

    ContactColumn(String... names) {
        this.names = List.of(names);
    }

    /** As they are compared: letters and digits only. */
    private static String key(String header) {
        return PlainText.of(header).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Where it is among these. */
    OptionalInt in(List<String> headers) {
        List<String> keys = headers.stream().map(ContactColumn::key).toList();
        return names.stream().mapToInt(keys::indexOf).filter(at -> at >= 0).findFirst();
    }

    /** The separator parts the first line into most cells; where none does, there is one column. */
    static char separator(String text) {
        String header = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char candidate : new char[] {',', ';', '\t'}) {
            best = count(header, candidate) > count(header, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    static boolean isKnown(int at, List<String> headers) {
        return Arrays.stream(values()).anyMatch(column -> column.in(headers).equals(OptionalInt.of(at)));
    }
}
