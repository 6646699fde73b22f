package daybook.render.compiled;

import daybook.html.HtmlEscaper;
import daybook.siteplan.SitePath;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes of a page or of a part of it, while it is rendered. */
final class HtmlOutput {
    /** As much as most papers' pages take, and most parts. */
    private static final int SIZE_OF_PAGE = 1 << 14;

    private static final int SIZE_OF_PART = 1 << 11;

    private final PlannedLinks links;

    /** The way to the site's root; null when it is not known yet. */
    private final byte @Nullable [] root;

    private byte[] bytes;
    private int length;
    private int[] roots = new int[16];
    private int rootCount;

    private HtmlOutput(PlannedLinks links, byte @Nullable [] root, int size) {
        this.links = links;
        this.root = root;
        this.bytes = new byte[size];
    }

    /** For a page, which is where it is. */
    static HtmlOutput withRoot(PlannedLinks links, byte[] root) {
        return new HtmlOutput(links, root, SIZE_OF_PAGE);
    }

    /** For a part of many pages: it remembers where the way to the root belongs. */
    static HtmlOutput withoutRoot(PlannedLinks links) {
        return new HtmlOutput(links, null, SIZE_OF_PART);
    }

    /** Writes bytes as they are. */
    void write(byte[] ready) {
        write(ready, 0, ready.length);
    }

    private void write(byte[] ready, int from, int to) {
        int size = to - from;
        if (bytes.length - length < size) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + size));
        }
        System.arraycopy(ready, from, bytes, length, size);
        length += size;
    }

    /** Writes the way to the site's root. */
    void root() {
        if (root != null) {
            write(root);
            return;
        }
        if (rootCount == roots.length) {
            roots = Arrays.copyOf(roots, rootCount * 2);
        }
        roots[rootCount++] = length;
    }

    /** Writes HTML that was rendered before. */
    void html(RenderedHtml part) {
        int copied = 0;
        for (int place : part.roots()) {
            write(part.bytes(), copied, place);
            root();
            copied = place;
        }
        write(part.bytes(), copied, part.bytes().length);
    }

    /**
     * Writes HTML, with the way to the root in the place of each {@link SitePath#ROOT}.
     *
     * @throws UnsupportedConstructException when an address behind one does not resolve
     */
    void html(String html) {
        byte[] encoded = html.getBytes(StandardCharsets.UTF_8);
        if (!hasRoot(html, encoded)) {
            write(encoded);
            return;
        }
        char before = length == 0 ? ' ' : (char) bytes[length - 1];
        if (!links.allPlanned(html, before)) {
            throw new UnsupportedConstructException("a link that does not resolve");
        }
        int copied = 0;
        for (int mark = html.indexOf(SitePath.ROOT); mark >= 0; mark = html.indexOf(SitePath.ROOT, copied)) {
            write(html.substring(copied, mark).getBytes(StandardCharsets.UTF_8));
            root();
            copied = mark + SitePath.ROOT.length();
        }
        write(html.substring(copied).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes text, escaped. */
    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (hasRoot(text, encoded)) {
            html(HtmlEscaper.escape(text));
        } else {
            HtmlEscaper.escape(encoded, this::write);
        }
    }

    private static boolean hasRoot(String text, byte[] encoded) {
        boolean isAscii = encoded.length == text.length();
        return !isAscii && text.contains(SitePath.ROOT);
    }

    /** Writes the address of a file of the site. */
    void address(SitePath path) {
        root();
        text(path.toString());
    }

    /** What was written. */
    RenderedHtml toHtml() {
        return new RenderedHtml(Arrays.copyOf(bytes, length), Arrays.copyOf(roots, rootCount));
    }
}
