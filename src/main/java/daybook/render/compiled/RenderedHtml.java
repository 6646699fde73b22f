package daybook.render.compiled;

import daybook.siteplan.SitePath;
import java.nio.charset.StandardCharsets;

/** Rendered HTML in UTF-8, with the places where the way to the site's root belongs, if it is not there yet. */
public final class RenderedHtml {
    private final byte[] bytes;
    private final int[] roots;

    /**
     * Takes the arrays over; nobody changes them any more.
     *
     * @param bytes all but the way to the root
     * @param roots the offsets within the bytes where it belongs, ascending
     */
    RenderedHtml(byte[] bytes, int[] roots) {
        this.bytes = bytes;
        this.roots = roots;
    }

    /** A text with a {@link SitePath#ROOT} in each place where the way to the root belongs. */
    public static RenderedHtml of(String text) {
        HtmlOutput output = HtmlOutput.withoutRoot((html, before) -> true);
        output.html(text);
        return output.toHtml();
    }

    /** The HTML without the way to the root, which a page has in it; not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    /** The offsets within the bytes where the way to the root belongs; not a copy. */
    int[] roots() {
        return roots;
    }

    /** The text with a {@link SitePath#ROOT} in each of the places. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(bytes.length + roots.length);
        int copied = 0;
        for (int root : roots) {
            text.append(new String(bytes, copied, root - copied, StandardCharsets.UTF_8))
                    .append(SitePath.ROOT);
            copied = root;
        }
        return text.append(new String(bytes, copied, bytes.length - copied, StandardCharsets.UTF_8))
                .toString();
    }
}
