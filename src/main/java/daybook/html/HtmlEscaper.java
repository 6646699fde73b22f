package daybook.html;

import daybook.text.Escapes;
import java.util.Map;

/** Escapes the characters that have a meaning in HTML, and turns them back. */
public final class HtmlEscaper {
    private static final Escapes ESCAPES =
            new Escapes(Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;", '\'', "&#39;"));

    private HtmlEscaper() {}

    /** The text as it stands in HTML, between tags or within a quoted attribute. */
    public static String escape(String text) {
        return ESCAPES.escaped(text);
    }

    /** Hands on the same of a text in UTF-8. */
    public static void escape(byte[] text, Escapes.Receiver receiver) {
        ESCAPES.escape(text, receiver);
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
