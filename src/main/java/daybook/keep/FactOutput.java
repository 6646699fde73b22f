package daybook.keep;

import daybook.file.Fingerprint;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes numbers and texts of facts, as {@link FactInput} reads them. */
public final class FactOutput {
    private static final int LOW_BITS = 0x7f;
    private static final int MORE = 0x80;
    private static final int LONGEST_NUMBER = 5;
    private static final int FIRST_SIZE = 32;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;

    /** What is read on its own. */
    private final ByteArrayOutputStream apart = new ByteArrayOutputStream();

    /** The numbers of the shared texts that stand in the bytes already. */
    private final Map<String, Integer> shared = new HashMap<>();

    /**
     * Writes a number, small ones in few bytes.
     *
     * @param value at least 0
     */
    public void number(int value) {
        reserve(LONGEST_NUMBER);
        int left = value;
        while (left > LOW_BITS) {
            bytes[length++] = (byte) ((left & LOW_BITS) | MORE);
            left >>>= Integer.numberOfTrailingZeros(MORE);
        }
        bytes[length++] = (byte) left;
    }

    private void reserve(int size) {
        if (bytes.length - length < size) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + size));
        }
    }

    private void write(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    /** Writes a text. */
    public void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        write(encoded);
    }

    /** Writes a text that may stand more than once: only a number where it does again. */
    public void shared(String text) {
        optional(Optional.of(text));
    }

    /** The same for a text that may be absent. */
    public void optional(Optional<String> text) {
        Integer known = text.isEmpty() ? Integer.valueOf(FactInput.ABSENT) : shared.get(text.get());
        number(known == null ? FactInput.NEW : known);
        if (known == null) {
            shared.put(text.get(), FactInput.NEW + 1 + shared.size());
            text(text.get());
        }
    }

    /** Writes a fingerprint. */
    public void fingerprint(Fingerprint value) {
        write(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(value.first())
                .putLong(value.second())
                .array());
    }

    /**
     * Writes something that {@link FactInput#apart} reads on its own when somebody asks for it. Texts are shared within
     * it alone.
     */
    public void apart(Consumer<FactOutput> value) {
        FactOutput piece = new FactOutput();
        value.accept(piece);
        byte[] written = piece.toBytes();
        number(written.length);
        number(FactFile.checkSum(written) >>> 1);
        apart.writeBytes(written);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    byte[] toBytesApart() {
        return apart.toByteArray();
    }
}
