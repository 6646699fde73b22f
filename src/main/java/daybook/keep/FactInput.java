package daybook.keep;

import daybook.diagnostic.SourceFile;
import daybook.file.Fingerprint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads numbers and texts of facts. What was not written by {@link FactOutput} is an {@link IllegalArgumentException}.
 */
public final class FactInput {
    private static final int LOW_BITS = 0x7f;
    private static final int STEP = 7;
    private static final int LAST_SHIFT = 28;

    /** In the place of the number of a shared text: there is none. */
    static final int ABSENT = 0;

    /** The text follows, and has the next number. */
    static final int NEW = 1;

    private final byte[] bytes;
    private final Pieces pieces;

    /** Where the next piece begins. */
    private int nextPiece;

    /** The texts that were read, by their numbers. */
    private final List<Optional<String>> shared = new ArrayList<>();

    private int offset;

    /** Whether shared texts are checked. */
    private boolean isStrict;

    /** Reads what stands apart. */
    @FunctionalInterface
    interface Pieces {
        /** There is nothing apart. */
        Pieces NONE = (offset, length) -> Optional.empty();

        /** Some bytes, the same each time; empty when they are not there. */
        Optional<byte[]> read(int offset, int length);
    }

    FactInput(byte[] bytes, Pieces pieces) {
        this.bytes = bytes;
        this.pieces = pieces;
    }

    /** Reads a number, which is at least 0. */
    public int number() {
        int value = 0;
        for (int shift = 0; shift <= LAST_SHIFT && offset < bytes.length; shift += STEP) {
            byte next = bytes[offset++];
            value |= (next & LOW_BITS) << shift;
            if (next >= 0) {
                require(value >= 0);
                return value;
            }
        }
        throw new IllegalArgumentException("no number at " + offset);
    }

    /** Reads the number of items that follow, each of which has a byte at least. */
    public int count() {
        int count = number();
        require(count <= bytes.length - offset);
        return count;
    }

    /** Reads a text. */
    public String text() {
        return text(false);
    }

    private String text(boolean isForPages) {
        int length = count();
        offset += length;
        // Nearly all are, which is found out in a tenth of the time that decoding and checking each character takes.
        if (PrintableText.is(bytes, offset - length, offset)) {
            return new String(bytes, offset - length, length, StandardCharsets.ISO_8859_1);
        }
        String text = new String(bytes, offset - length, length, StandardCharsets.UTF_8);
        require(!isForPages || SourceFile.isShowable(text));
        return text;
    }

    /** Reads a text that {@link FactOutput#shared} wrote: the same string each time it stands there. */
    public String shared() {
        return optional().orElseThrow(() -> new IllegalArgumentException("no text at " + offset));
    }

    /** Rejects shared texts that are read from here on if no page may hold them. */
    public void requireShowable() {
        this.isStrict = true;
    }

    /** Reads a text that may be absent. */
    public Optional<String> optional() {
        int number = number();
        if (number == ABSENT) {
            return Optional.empty();
        }
        if (number == NEW) {
            shared.add(Optional.of(text(isStrict)));
            return shared.get(shared.size() - 1);
        }
        require(number - NEW <= shared.size());
        return shared.get(number - NEW - 1);
    }

    /** Reads a fingerprint. */
    public Fingerprint fingerprint() {
        int length = 2 * Long.BYTES;
        require(length <= bytes.length - offset);
        ByteBuffer halves = ByteBuffer.wrap(bytes, offset, length);
        offset += length;
        return new Fingerprint(halves.getLong(), halves.getLong());
    }

    /**
     * Something that {@link FactOutput#apart} wrote, which is read when somebody asks for it: empty when that is not as
     * it was written.
     */
    public <T> Supplier<Optional<T>> apart(Function<FactInput, T> reader) {
        int length = number();
        int sum = number();
        int start = nextPiece;
        nextPiece += length;
        require(nextPiece >= 0);
        // Not this reader, which holds all that stood beside it.
        Pieces apart = pieces;
        return () -> apart.read(start, length)
                .filter(it -> FactFile.checkSum(it) >>> 1 == sum)
                .flatMap(it -> read(it, reader));
    }

    private static <T> Optional<T> read(byte[] piece, Function<FactInput, T> reader) {
        try {
            FactInput in = new FactInput(piece, Pieces.NONE);
            T value = reader.apply(in);
            require(in.isAtEnd());
            return Optional.of(value);
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** Rejects the facts unless a condition holds. */
    public static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("not as it was written");
        }
    }

    boolean isAtEnd() {
        return offset == bytes.length;
    }
}
