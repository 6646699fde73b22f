package daybook.html;

import org.jspecify.annotations.Nullable;

/** Escapes the characters that have a meaning in HTML, and turns them back. */
public final class HtmlEscaper {
    private HtmlEscaper() {}

    /** The text as it stands in HTML, between tags or within a quoted attribute. */
    public static String escape(String text) {
        char[] characters = text.toCharArray();
        int length = characters.length;
        int copied = 0;
        StringBuilder escaped = null;
        for (int index = 0; index < length; index++) {
            String escape = escape(characters[index]);
            if (escape != null) {
                escaped = escaped == null ? new StringBuilder(length + 16) : escaped;
                escaped.append(text, copied, index).append(escape);
                copied = index + 1;
            }
        }
        return escaped == null ? text : escaped.append(text, copied, length).toString();
    }

    private static @Nullable String escape(char character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }

    /** The text that {@link #escape} or jsoup wrote as a piece of HTML without tags. */
    public static String unescape(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", "\u00a0")
                .replace("&amp;", "&");
    }
}
