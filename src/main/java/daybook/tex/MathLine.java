package daybook.tex;

import daybook.html.HtmlEscaper;

/**
 * Collects a text with math as HTML, so that no line ends between a formula and what stands right beside it, such as a
 * bracket, a comma or the letters of a unit. Browsers end lines on both sides of any formula.
 */
final class MathLine {
    /** More could be wider than the screen of a phone. */
    private static final int LONGEST_TEXT = 24;

    private static final int MOST_FORMULAS = 3;

    private final StringBuilder html = new StringBuilder();

    /** What has no blank yet, and is or may be beside a formula. */
    private final StringBuilder unbroken = new StringBuilder();

    private int formulas;
    private int characters;

    /** Adds text that is not escaped yet. */
    void text(String text) {
        int first = 0;
        while (first < text.length() && !TextParts.isBlank(text.charAt(first))) {
            first++;
        }
        beside(text.substring(0, first));
        if (first == text.length()) {
            return;
        }
        int last = text.length();
        while (!TextParts.isBlank(text.charAt(last - 1))) {
            last--;
        }
        close();
        html.append(HtmlEscaper.escape(text.substring(first, last)));
        beside(text.substring(last));
    }

    private void beside(String text) {
        unbroken.append(HtmlEscaper.escape(text));
        characters += text.length();
    }

    /** Adds a formula that stands within the line. */
    void formula(String mathMl) {
        unbroken.append(mathMl);
        formulas++;
    }

    /** Adds what may be beside nothing, such as a link. */
    void other(String part) {
        close();
        html.append(part);
    }

    private void close() {
        boolean isJoined = formulas > 0 && characters > 0 && formulas <= MOST_FORMULAS && characters <= LONGEST_TEXT;
        html.append(isJoined ? "<span class=\"unbroken\">" : "")
                .append(unbroken)
                .append(isJoined ? "</span>" : "");
        unbroken.setLength(0);
        formulas = 0;
        characters = 0;
    }

    String html() {
        close();
        return html.toString();
    }
}
