package daybook.render;

import daybook.html.HtmlEscaper;
import daybook.render.compiled.RenderedHtml;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Removes links to some addresses from rendered pages; their text stays.
 *
 * @param addresses whole ones; none on most sites
 */
record BrokenLinks(Set<String> addresses) {
    private static final Pattern LINK = Pattern.compile("<a (?:[^<>]*? )?href=\"(?<address>https?://[^\"]*)\"[^<>]*>");

    BrokenLinks {
        addresses = Set.copyOf(addresses);
    }

    /** A page without these links. */
    byte[] removedFrom(byte[] page) {
        return addresses.isEmpty()
                ? page
                : removedFrom(new String(page, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    /** A part of pages without these links. */
    RenderedHtml removedFrom(RenderedHtml part) {
        return addresses.isEmpty() ? part : RenderedHtml.of(removedFrom(part.toString()));
    }

    /** An {@code a} element without any address is no link. */
    private String removedFrom(String html) {
        return LINK.matcher(html)
                .replaceAll(it -> addresses.contains(HtmlEscaper.unescape(it.group(1))) ? "<a>" : "$0");
    }
}
