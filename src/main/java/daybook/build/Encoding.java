package daybook.build;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out in which encoding a captured text is written, which may come from any time and any program. */
final class Encoding {
    /** Where declarations stand: HTML wants them within so many bytes (https://html.spec.whatwg.org/#charset). */
    private static final int HEAD = 1024;

    /** That of XML, and both of HTML. */
    private static final Pattern DECLARATION = Pattern.compile("(?is)\\A\\s*(?:<\\?xml\\s[^<>]*?\\sencoding\\s*=\\s*"
            + "|<(?!\\?xml).*?<meta\\s[^<>]*?charset\\s*=\\s*)[\"']?(?<name>[a-z][\\w.:-]*)");

    private Encoding() {}

    /**
     * The text that bytes stand for. What is UTF-8 throughout is UTF-8, whatever it declares, for an editor or a
     * browser may have saved it anew; then a declaration counts. In a text that declares nothing stray bytes, which
     * occur in arXiv's mails, are Latin-1.
     */
    static String decode(byte[] bytes) {
        Optional<Charset> marked = marked(bytes);
        if (marked.isPresent()) {
            return new String(bytes, marked.get());
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            return declared(bytes).map(charset -> new String(bytes, charset)).orElseGet(() -> withStrayBytes(bytes));
        }
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
        if (!declaration.find() || !Charset.isSupported(declaration.group("name"))) {
            return Optional.empty();
        }
        Charset charset = Charset.forName(declaration.group("name"));
        // What browsers read as Latin-1 and ASCII is what programs on Windows wrote under these names.
        return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                ? Optional.of(Charset.forName("windows-1252"))
                : Optional.of(charset).filter(it -> readsItself(it, declaration.group()));
    }

    /** Whether a declaration can be written in what it declares. */
    private static boolean readsItself(Charset charset, String declaration) {
        return !charset.equals(StandardCharsets.UTF_8)
                && new String(declaration.getBytes(StandardCharsets.ISO_8859_1), charset).equals(declaration);
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
