package org.palabre.addressbook;

import static org.palabre.addressbook.ContactCards.LONGEST_VALUE;
import static org.palabre.addressbook.ContactCards.MOST_VALUES;
import static org.palabre.addressbook.ContactColumn.ALIAS;
import static org.palabre.addressbook.ContactColumn.CATEGORIES;
import static org.palabre.addressbook.ContactColumn.FIRST_NAME;
import static org.palabre.addressbook.ContactColumn.GROUP;
import static org.palabre.addressbook.ContactColumn.LABELS;
import static org.palabre.addressbook.ContactColumn.LANGUAGE;
import static org.palabre.addressbook.ContactColumn.LAST_NAME;
import static org.palabre.addressbook.ContactColumn.MAIL;
import static org.palabre.addressbook.ContactColumn.MIDDLE_NAME;
import static org.palabre.addressbook.ContactColumn.MOBILE;
import static org.palabre.addressbook.ContactColumn.NAME;
import static org.palabre.addressbook.ContactColumn.PHONE;
import static org.palabre.addressbook.ContactColumn.PHONE_LABEL;
import static org.palabre.addressbook.ContactColumn.WHOLE_NAME;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.palabre.notification.MailAddress;
import org.palabre.shared.DomainException.Problem;
import org.palabre.shared.PlainText;
import org.palabre.shared.SafeCell;
import org.palabre.shared.SeparatedValues.Row;

/** A row of a file of contacts, read by what its columns are. */
record ContactCells(Row row, Map<ContactColumn, List<Integer>> columns) {
    /** Characters; all groups of a book, each with a long name, are fewer. */
    private static final int LONGEST_CELL = 20_000;

    /** Google's own, into which it puts everybody. */
    private static final Pattern NO_GROUP =
            Pattern.compile("\\* ?other( ?contacts)?|(\\* ?)?(my ?contacts|starred)", Pattern.CASE_INSENSITIVE);

    private static final Pattern MOBILE_LABEL =
            Pattern.compile("mobile|portable|cell|gsm|iphone", Pattern.CASE_INSENSITIVE);

    private static final Pattern FRENCH = Pattern.compile("fr([-_ ].*)?|(francais|french).*");
    private static final Pattern ENGLISH = Pattern.compile("en([-_ ].*)?|(anglais|english).*");

    ContactLine line() {
        List<Problem> faults = tooLong();
        return faults.isEmpty()
                ? new ContactLine(
                        row.line(), name(), texts(MAIL), mobiles(), phones(), language(), groups(), unread(), List.of())
                : ContactLine.refused(row.line(), faults);
    }

    /** Before anything is compared: a text takes its length squared to be compared, if somebody means it to. */
    private List<Problem> tooLong() {
        return columns.entrySet().stream()
                .flatMap(
                        column -> column.getValue().stream().flatMap(at -> tooLong(column.getKey(), cell(at)).stream()))
                .distinct()
                .toList();
    }

    private static Optional<Problem> tooLong(ContactColumn column, String cell) {
        if (cell.length() > LONGEST_CELL) {
            return Optional.of(problem(column, "wrong.tooLong", LONGEST_CELL));
        }
        return column.values(cell).anyMatch(value -> value.length() > LONGEST_VALUE)
                ? Optional.of(problem(column, "wrong.tooLong", LONGEST_VALUE))
                : Optional.empty();
    }

    private static Problem problem(ContactColumn column, String key, int bound) {
        return new Problem(Optional.of(column.field()), key, List.of(bound));
    }

    private List<Problem> unread() {
        return Stream.of(
                        unread(MAIL, at -> true),
                        unread(MOBILE, at -> true),
                        unread(PHONE, this::isLabelledMobile),
                        unread(PHONE, at -> !isLabelledMobile(at)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Optional<Problem> unread(ContactColumn column, IntPredicate wanted) {
        return all(column, wanted)
                .skip(MOST_VALUES)
                .findAny()
                .map(more -> problem(column, "refused.aside.unread", MOST_VALUES));
    }

    /** Once, however many columns have it or a part of it. Thunderbird calls people it collects by their address. */
    private String name() {
        return texts(WHOLE_NAME).stream()
                .filter(whole -> MailAddress.parse(whole).isEmpty())
                .findFirst()
                .or(() -> Optional.of(parts()).filter(parts -> !parts.isEmpty()))
                .orElseGet(() -> first(ALIAS));
    }

    private String parts() {
        String given = joined(first(FIRST_NAME), first(MIDDLE_NAME));
        String name = first(NAME);
        if (!columns.containsKey(LAST_NAME)) {
            return joined(given, name);
        }
        return name.isEmpty() ? joined(given, first(LAST_NAME)) : name;
    }

    /** Some have the whole name in one of the two. */
    private static String joined(String first, String last) {
        String given = PlainText.of(first);
        String family = PlainText.of(last);
        if (given.isEmpty() || family.startsWith(given + " ") || family.endsWith(" " + given)) {
            return last;
        }
        return family.isEmpty() || given.endsWith(" " + family) ? first : first + " " + last;
    }

    /** Said by the column, or by the label before it. */
    private List<String> mobiles() {
        return Stream.concat(texts(MOBILE).stream(), values(PHONE, this::isLabelledMobile))
                .toList();
    }

    private List<String> phones() {
        return values(PHONE, at -> !isLabelledMobile(at)).toList();
    }

    private boolean isLabelledMobile(int at) {
        return columns.getOrDefault(PHONE_LABEL, List.of()).contains(at - 1)
                && MOBILE_LABEL.matcher(cell(at - 1)).find();
    }

    /** None where it is neither of the two: what somebody speaks is no reason to leave them out. */
    private String language() {
        String plain = PlainText.of(first(LANGUAGE));
        if (FRENCH.matcher(plain).matches()) {
            return "fr";
        }
        return ENGLISH.matcher(plain).matches() ? "en" : "";
    }

    /** One more than there may be, so that it is seen where there are too many. */
    private List<String> groups() {
        Stream<String> given = Stream.of(LABELS, CATEGORIES)
                .flatMap(column -> all(column, at -> true))
                .filter(name -> !NO_GROUP.matcher(name).matches())
                .map(name -> name.replaceFirst("^\\* ", ""));
        return Stream.concat(all(GROUP, at -> true), given)
                .distinct()
                .limit(GroupDesk.MOST + 1L)
                .toList();
    }

    private String first(ContactColumn column) {
        return texts(column).stream().findFirst().orElse("");
    }

    private List<String> texts(ContactColumn column) {
        return values(column, at -> true).toList();
    }

    private Stream<String> values(ContactColumn column, IntPredicate wanted) {
        return all(column, wanted).limit(MOST_VALUES);
    }

    private Stream<String> all(ContactColumn column, IntPredicate wanted) {
        return columns.getOrDefault(column, List.of()).stream()
                .filter(wanted::test)
                .flatMap(at -> column.values(cell(at)));
    }

    private String cell(int at) {
        return at >= row.cells().size()
                ? ""
                : SafeCell.read(row.cells().get(at)).strip();
    }
}
