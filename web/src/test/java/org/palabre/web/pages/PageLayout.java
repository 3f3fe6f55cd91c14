package org.palabre.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The layout of a page: one element a line, two columns deeper than what holds it, at most 120 columns; a tag that does
 * not fit has one attribute a line. What a browser shows stays the same: a line ends only where there was space before,
 * around a block, or before the tag of a component (Facelets drops blank text there). The build formats by this class
 * through Groovy (see pom.xml), so it keeps to what both languages read alike: no
 * characters in single quotes, no dollar.
 */
public final class PageLayout {
    static final int COLUMNS = 120;

    private static final Pattern TOKEN = Pattern.compile(
            "<!--.*?-->|<[!?][^>]*>|</[^>]+>"
                    + "|<[^\\s/>]+(?:\\s+[^\\s=/>]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'))*\\s*/?>|[^<]+",
            Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=/>]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Pattern EXPRESSION = Pattern.compile("[#]\\{(?:'[^']*'|[^'}])*\\}");
    private static final Pattern WORD = Pattern.compile("(?:" + EXPRESSION.pattern() + "|\\S)+");
    /** A long expression goes on in the next line between its words, not within what it quotes. */
    private static final Pattern PIECE = Pattern.compile("(?:[?:]\\s+)?(?:'[^']*'|[^\\s'])+");

    private static final List<String> BLOCKS = List.of(("html head title body link meta script header footer main nav"
                    + " aside section article div p h1 h2 h3 ul ol li dl dt dd table caption thead tbody tfoot tr th td"
                    + " form fieldset legend figure figcaption details summary pre select option path rect circle line")
            .split(" "));

    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder page = new StringBuilder();
    private int column;

    private PageLayout(String source) {
        read(source);
        pair();
    }

    /** The page as it is to stand in its file. */
    public static String of(String source) {
        return new PageLayout(source).written();
    }

    private void read(String source) {
        Matcher matcher = TOKEN.matcher(source);
        int end = 0;
        String space = "";
        int asIs = 0;
        while (matcher.find()) {
            if (matcher.start() != end) {
                throw new IllegalArgumentException("no markup: " + source.substring(end));
            }
            end = matcher.end();
            String text = matcher.group();
            if (asIs == 0 && text.isBlank()) {
                space = text;
                continue;
            }
            Token token = new Token(text);
            asIs += token.named("pre") && !token.closed ? (token.opens ? 1 : -1) : 0;
            token.asIs = asIs > 0 && !token.tag;
            token.space = token.tag || token.asIs ? space : space + leading(text);
            space = token.tag || token.asIs ? "" : trailing(text);
            tokens.add(token);
        }
    }

    /** Decides where lines end: first where they may, then alike at both ends of an element. */
    private void pair() {
        List<Token> open = new ArrayList<>();
        Token before = null;
        for (Token token : tokens) {
            token.starts = before != null && token.mayStartAfter(before);
            if (token.ends()) {
                Token start = open.remove(open.size() - 1);
                token.start = start;
                token.starts = token.starts && start != before && (start.parted() || !token.space.isEmpty());
                if (!token.starts && start.first != null && (start.first == before.opening() || !before.tag)) {
                    start.first.starts &= !start.first.space.isEmpty();
                }
            }
            if (before != null && before.opens && !token.ends()) {
                before.first = token;
            }
            if (token.opens && !token.closed) {
                open.add(token);
            }
            before = token;
        }
    }

    private String written() {
        int depth = 0;
        int line = 0;
        for (int n = 0; n < tokens.size(); n++) {
            Token token = tokens.get(n);
            depth -= token.ends() ? 1 : 0;
            if (token.starts) {
                line = token.ends() ? token.start.line : depth;
                next(line, token.space.split("\n", -1).length > 2 && !token.ends());
            } else if (!token.space.isEmpty() && n > 0) {
                put(" ");
            }
            token.line = line;
            write(token, n, line);
            depth += token.opens && !token.closed ? 1 : 0;
        }
        return page.append("\n").toString();
    }

    private void write(Token token, int n, int line) {
        if (token.asIs) {
            put(token.text);
        } else if (token.comment()) {
            put(token.text.replaceAll("\\s*\n\\s*", "\n" + "  ".repeat(line) + "     "));
        } else if (!token.tag) {
            fill(token.text, following(n), line);
        } else if (token.opens && !token.attributes.isEmpty() && tooWide(token, n, line)) {
            put("<" + token.name);
            for (String attribute : token.attributes) {
                next(line + 2, false);
                part(attribute.replaceAll("\\s*\n\\s*", "\n" + "  ".repeat(line + 4)), 2, line + 2);
            }
            put(token.closed ? "/>" : ">");
        } else {
            put(token.flat());
        }
    }

    /** Text that can go on in the next line does so if the attributes alone do not make it fit. */
    private boolean tooWide(Token token, int n, int line) {
        int flat = column + token.flat().length();
        String last = token.attributes.get(token.attributes.size() - 1);
        Token after = tokens.get(Math.min(n + 1, tokens.size() - 1));
        boolean helps = 2 * line + 5 + last.length() + following(n) <= COLUMNS;
        boolean goesOn = !after.tag && !after.asIs && !after.starts && after.text.contains(" ") && flat + 40 < COLUMNS;
        return flat + following(n) > COLUMNS && (helps || !goesOn);
    }

    /** Words fill their lines; one that is wider than a line is parted between the words of its expression. */
    private void fill(String text, int following, int line) {
        Matcher word = WORD.matcher(text);
        boolean first = true;
        while (word.find()) {
            int width = word.group().length() + (word.end() == text.length() ? following : 0);
            if (!first && column + 1 + width > COLUMNS) {
                next(line, false);
            } else if (!first) {
                put(" ");
            }
            part(word.group(), word.end() == text.length() ? following : 0, line);
            first = false;
        }
    }

    private void part(String text, int following, int line) {
        Matcher expression = EXPRESSION.matcher(text);
        int end = 0;
        while (expression.find()) {
            put(text.substring(end, expression.start()));
            end = expression.end();
            partExpression(expression.group(), text.length() - end + following, line);
        }
        put(text.substring(end));
    }

    private void partExpression(String expression, int following, int line) {
        List<String> pieces = pieces(expression);
        boolean fits = column + expression.length() + following <= COLUMNS;
        for (int n = 0; n < pieces.size(); n++) {
            int width = branch(pieces, n) + following;
            if (n > 0 && !fits && column + 1 + width > COLUMNS) {
                next(line + 2, false);
            } else if (n > 0) {
                put(" ");
            }
            put(pieces.get(n));
        }
    }

    private static List<String> pieces(String expression) {
        Matcher piece = PIECE.matcher(expression);
        List<String> pieces = new ArrayList<>();
        while (piece.find()) {
            pieces.add(piece.group().replaceFirst("(?<=^[?:])\\s+", " "));
        }
        return pieces;
    }

    /** Its expressions in one line each. */
    private static String joined(String text) {
        StringBuilder joined = new StringBuilder();
        Matcher expression = EXPRESSION.matcher(text);
        int end = 0;
        while (expression.find()) {
            joined.append(text, end, expression.start()).append(String.join(" ", pieces(expression.group())));
            end = expression.end();
        }
        return joined.append(text.substring(end)).toString();
    }

    /** What stands behind a question mark or a colon goes together. */
    private static int branch(List<String> pieces, int from) {
        int width = pieces.get(from).length();
        if (!branches(pieces.get(from))) {
            return width;
        }
        for (int n = from + 1; n < pieces.size() && !branches(pieces.get(n)); n++) {
            width += 1 + pieces.get(n).length();
        }
        return width;
    }

    private static boolean branches(String piece) {
        return piece.startsWith("? ") || piece.startsWith(": ");
    }

    /** The columns of what stands on the same line after it in any case. */
    private int following(int n) {
        int width = 0;
        for (Token token : tokens.subList(n + 1, tokens.size())) {
            if (token.starts || !token.space.isEmpty()) {
                return width;
            }
            if (token.opens && !token.attributes.isEmpty()) {
                return width + token.name.length() + 1;
            }
            width += token.tag ? token.flat().length() : token.text.strip().length();
            if (!token.tag && token.text.strip().contains(" ")) {
                return width;
            }
        }
        return width;
    }

    private void next(int depth, boolean blank) {
        page.append(blank ? "\n\n" : "\n").append("  ".repeat(depth));
        column = 2 * depth;
    }

    private void put(String text) {
        page.append(text);
        int broken = text.lastIndexOf("\n");
        column = broken < 0 ? column + text.length() : text.length() - broken - 1;
    }

    private static String leading(String text) {
        return text.substring(0, text.length() - text.stripLeading().length());
    }

    private static String trailing(String text) {
        return text.substring(text.stripTrailing().length());
    }

    /** A tag, a comment or a text. */
    private static final class Token {
        final String text;
        final boolean tag;
        final boolean opens;
        /** Closed in itself. */
        final boolean closed;

        final String name;
        final List<String> attributes = new ArrayList<>();
        String space = "";
        boolean asIs;
        boolean starts;
        Token start;
        Token first;
        int line;

        Token(String text) {
            tag = text.startsWith("<");
            this.text = tag ? text : joined(text);
            opens = tag && !text.startsWith("</") && !text.startsWith("<!") && !text.startsWith("<?");
            closed = text.endsWith("/>");
            name = tag ? text.replaceAll("(?s)^</?|[\\s/>].*", "") : "";
            if (opens) {
                Matcher matcher = ATTRIBUTE.matcher(text.substring(name.length() + 1));
                while (matcher.find()) {
                    attributes.add(matcher.group(1) + "=" + joined(matcher.group(2)));
                }
            }
        }

        boolean ends() {
            return text.startsWith("</");
        }

        Token opening() {
            return ends() ? start : this;
        }

        boolean parted() {
            return first != null && first.starts;
        }

        boolean comment() {
            return text.startsWith("<!--");
        }

        boolean named(String other) {
            return name.equals(other);
        }

        boolean component() {
            return name.contains(":");
        }

        boolean block() {
            return text.startsWith("<!") && !comment() || tag && BLOCKS.contains(name.toLowerCase(Locale.ROOT));
        }

        boolean mayStartAfter(Token before) {
            if (asIs || before.asIs) {
                return false;
            }
            if (!tag || !before.tag) {
                return space.contains("\n");
            }
            return !space.isEmpty() || component() || block() || before.block() || inButton(before);
        }

        /** A button is a block inside, whatever it is among others. */
        private boolean inButton(Token before) {
            return before.opens && before.named("button") || ends() && named("button");
        }

        String flat() {
            return opens && !attributes.isEmpty()
                    ? "<" + name + " " + String.join(" ", attributes) + (closed ? "/>" : ">")
                    : opens ? "<" + name + (closed ? "/>" : ">") : text;
        }
    }
}
