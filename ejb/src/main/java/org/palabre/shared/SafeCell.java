package org.palabre.shared;

/**
 * A cell that no spreadsheet takes for a formula: an apostrophe is put before what begins like one, a phone number's
 * plus too. Reading takes it away again, so that what was exported comes back as it was.
 */
public final class SafeCell {
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private SafeCell() {}

    public static String write(String text) {
        return isWritten(text) ? "'" + text : text;
    }

    public static String read(String cell) {
        return cell.startsWith("'") && isWritten(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** What begins with an apostrophe before a formula's sign gets another one, else it would lose its own. */
    private static boolean isWritten(String text) {
        return beginsLikeFormula(text) || text.startsWith("'") && beginsLikeFormula(text.substring(1));
    }

    private static boolean beginsLikeFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
