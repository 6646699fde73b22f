package daybook.diagnostic;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The text of an input file, which knows line and column of every place in it.
 *
 * <p>Line ends are normalised to a line feed, and a byte order mark is dropped, so that offsets count the same whatever
 * system the file comes from. The control character PU1 (ISO 6429), which the program uses as a placeholder, is
 * replaced.
 */
public final class SourceFile {
    private final String name;
    private final String text;
    private final int[] lineStarts;

    /** Cached, because many problems may be reported on one line, which may be the whole of a large file. */
    private volatile SourceLine latest = new SourceLine(0, "");

    /** @param name how messages name the file, usually its path relative to the site's folder with forward slashes */
    public SourceFile(String name, String text) {
        this.name = name;
        this.text = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceFirst("^\uFEFF", "")
                .replace("\u0091", "\ufffd");
        this.lineStarts =
                IntStream.iterate(0, start -> start >= 0, this::nextLine).toArray();
    }

    /** Where the line behind the one that starts at an offset starts, -1 behind the last. */
    private int nextLine(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? -1 : end + 1;
    }

    /** Decodes UTF-8; the first invalid byte is reported as an error, and invalid bytes are replaced. */
    public static SourceFile utf8(String name, byte[] bytes, Diagnostics diagnostics) {
        SourceFile text = new SourceFile(name, new String(bytes, StandardCharsets.UTF_8));
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer before = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, before, true).isError()) {
            // Counted in the normalised text.
            int offset = new SourceFile("", before.flip().toString()).text().length();
            diagnostics.error(
                    text.at(offset, 1),
                    String.format(Locale.ROOT, "invalid UTF-8: byte 0x%02X", in.get()),
                    "save the file in the encoding UTF-8");
        }
        return text;
    }

    /**
     * A text in which each character that pages and feeds may not contain is replaced by U+FFFD. Escapes in YAML and
     * HTML can produce such characters from any source.
     */
    public static String showable(String text) {
        if (isShowable(text)) {
            return text;
        }
        StringBuilder showable = new StringBuilder();
        text.chars().forEach(it -> showable.append(isShowable((char) it) ? (char) it : '\ufffd'));
        return showable.toString();
    }

    /** Whether {@link #showable} leaves a text as it is. Asked of every text of a site. */
    public static boolean isShowable(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (!isShowable(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    /** Neither a control character nor a noncharacter of Unicode; XML 1.0 forbids most of them. */
    private static boolean isShowable(char character) {
        if (character < ' ') {
            return character == '\n' || character == '\r' || character == '\t';
        }
        return character <= '~'
                || (character > '\u009f' && character < '\ufffe' && (character < '\ufdd0' || character > '\ufdef'));
    }

    /** The name that messages use. */
    public String name() {
        return name;
    }

    /** The whole text, with line feeds as its only line ends. */
    public String text() {
        return text;
    }

    /** The number of lines; an empty text has one. */
    public int lineCount() {
        return lineStarts.length;
    }

    private record SourceLine(int number, String text) {}

    /** The text of a line without its line end; {@code line} counts from 1. */
    public String line(int line) {
        SourceLine known = latest;
        if (known.number != line) {
            known = new SourceLine(line, text(line));
            latest = known;
        }
        return known.text;
    }

    private String text(int line) {
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
        return text.substring(start, end);
    }

    /** The 0-based offset at which a line starts; {@code line} counts from 1. */
    public int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** The place of {@code length} characters from the 0-based {@code offset} on. */
    public Location at(int offset, int length) {
        int bounded = Math.min(Math.max(offset, 0), text.length());
        int found = Arrays.binarySearch(lineStarts, bounded);
        int line = found >= 0 ? found + 1 : -found - 1;
        return at(line, bounded - lineStarts[line - 1] + 1, length);
    }

    /** The place of {@code length} characters from the 1-based line and column on. */
    public Location at(int line, int column, int length) {
        int known = Math.min(Math.max(line, 1), lineStarts.length);
        return new Location(name, known, column, Math.max(length, 1), line(known));
    }

    /** The file as a whole. */
    public Location whole() {
        return Location.of(name);
    }
}
