package daybook.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out in which encoding a captured text is written, which may come from any time and any program. */
final class TextEncoding {
    /**
     * Where declarations stand: HTML requires them within this number of bytes (https://html.spec.whatwg.org/#charset).
     */
    private static final int HEAD = 1024;

    /** That of XML, and both of HTML. */
    private static final Pattern DECLARATION = Pattern.compile("(?is)\\A\\s*(?:<\\?xml\\s[^<>]*?\\sencoding\\s*=\\s*"
            + "|<(?!\\?xml).*?<meta\\s[^<>]*?charset\\s*=\\s*)[\"']?(?<name>[a-z][\\w.:-]*)");

    /** What may be a name at all. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][\\w.:+-]*");

    private TextEncoding() {}

    /**
     * The text that bytes stand for. What is UTF-8 throughout is UTF-8, whatever it declares, for an editor or a
     * browser may have saved it anew; then a declaration counts. In a text that declares nothing stray bytes, which
     * occur in arXiv's mails, are Latin-1.
     */
    static String decode(byte[] bytes) {
        return decode(bytes, Optional.empty());
    }

    /**
     * The text that bytes stand for, likewise; but of a text that declares nothing a server's word counts.
     *
     * @param stated the name of the encoding that a server stated, which may be no known one
     */
    static String decode(byte[] bytes, Optional<String> stated) {
        Optional<Charset> marked = marked(bytes);
        if (marked.isPresent()) {
            return new String(bytes, marked.get());
        }
        // What is not UTF-8 becomes a replacement character, which few texts have otherwise.
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') < 0 || isUtf8(bytes)) {
            return text;
        }
        return declared(bytes)
                .or(() -> stated.flatMap(TextEncoding::named))
                .map(charset -> new String(bytes, charset))
                .orElseGet(() -> withStrayBytes(bytes));
    }

    private static boolean isUtf8(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), text, true)
                .isError();
    }

    /** UTF-16 begins with a byte order mark. */
    private static Optional<Charset> marked(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        return switch (mark) {
            case 0xfeff -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xfffe -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(head);
        return declaration.find()
                ? named(declaration.group("name")).filter(it -> readsItself(it, declaration.group()))
                : Optional.empty();
    }

    /** What a name stands for; empty for UTF-8, which the text is not. */
    private static Optional<Charset> named(String name) {
        if (!NAME.matcher(name).matches() || !Charset.isSupported(name)) {
            return Optional.empty();
        }
        Charset charset = Charset.forName(name);
        // What browsers read as Latin-1 and ASCII is what programs on Windows wrote under these names.
        return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                ? Optional.of(Charset.forName("windows-1252"))
                : Optional.of(charset).filter(it -> !it.equals(StandardCharsets.UTF_8));
    }

    /** Whether a declaration can be written in what it declares. */
    private static boolean readsItself(Charset charset, String declaration) {
        return new String(declaration.getBytes(StandardCharsets.ISO_8859_1), charset).equals(declaration);
    }

    private static String withStrayBytes(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            for (int stray = 0; stray < result.length(); stray++) {
                out.put((char) (in.get() & 0xff));
            }
            result = decoder.decode(in, out, true);
        }
        return out.flip().toString();
    }
}
