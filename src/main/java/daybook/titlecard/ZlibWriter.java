package daybook.titlecard;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Packs bytes in the zlib format (RFC 1950, RFC 1951). Java's own packer makes other bytes with each version of the
 * library behind it; this one makes the same everywhere. It takes the longest of some repetitions, and writes all in
 * the code that the format has ready: little effort, and enough for pictures that are mostly paper.
 */
final class ZlibWriter {
    private static final short HEADER = 0x7801;
    private static final int LAST_BLOCK_IN_FIXED_CODE = 0b011;
    private static final int END_OF_BLOCK = 256;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 258;
    private static final int FARTHEST = 1 << 15;
    private static final int SEEN_BITS = 15;
    private static final int NOWHERE = -1;

    /** How many places are looked at, the nearest first. */
    private static final int TRIES = 16;

    /** Of a repetition, its beginning and as many places at its end are found again: the rest is where it repeats. */
    private static final int SEEN = 4;

    /** The symbol of the shortest length. */
    private static final int FIRST_LENGTH = 257;

    private final byte[] data;

    /** Where three bytes were last seen, by a number made of them. */
    private final int[] lastSeen = new int[1 << SEEN_BITS];

    /** Where the three bytes at each place, or others with the same number, were seen before. */
    private final int[] seenBefore;

    private final BitWriter bits = new BitWriter();

    private ZlibWriter(byte[] data) {
        this.data = data;
        this.seenBefore = new int[data.length];
        Arrays.fill(lastSeen, NOWHERE);
    }

    /** The data packed. */
    static byte[] packed(byte[] data) {
        return new ZlibWriter(data).packed();
    }

    private byte[] packed() {
        bits.write(LAST_BLOCK_IN_FIXED_CODE, 3);
        int position = 0;
        while (position < data.length) {
            int end = position + write(position);
            see(position);
            for (int place = Math.max(position + 1, end - SEEN); place < end; place++) {
                see(place);
            }
            position = end;
        }
        symbol(END_OF_BLOCK);
        byte[] packed = bits.toByteArray();
        Adler32 sum = new Adler32();
        sum.update(data);
        return ByteBuffer.allocate(packed.length + 6)
                .putShort(HEADER)
                .put(packed)
                .putInt((int) sum.getValue())
                .array();
    }

    /** Writes the byte at a position, or more of them if they are a repetition. Returns their number. */
    private int write(int position) {
        int earlier = position + SHORTEST > data.length ? NOWHERE : lastSeen[number(position)];
        int longest = 0;
        int nearest = NOWHERE;
        int farthest = Math.max(0, position - FARTHEST);
        for (int tries = 0; tries < TRIES && earlier >= farthest && longest < LONGEST; tries++) {
            int length = repeated(earlier, position);
            if (length > longest) {
                longest = length;
                nearest = earlier;
            }
            earlier = seenBefore[earlier];
        }
        if (longest < SHORTEST) {
            symbol(data[position] & 0xff);
            return 1;
        }
        length(longest);
        distance(position - nearest);
        return longest;
    }

    private void see(int position) {
        if (position + SHORTEST <= data.length) {
            int number = number(position);
            seenBefore[position] = lastSeen[number];
            lastSeen[number] = position;
        }
    }

    private int number(int position) {
        int three = (data[position] & 0xff) | ((data[position + 1] & 0xff) << 8) | ((data[position + 2] & 0xff) << 16);
        return (three * 0x9e3779b1) >>> (Integer.SIZE - SEEN_BITS);
    }

    private int repeated(int earlier, int position) {
        int most = Math.min(LONGEST, data.length - position);
        int length = Arrays.mismatch(data, earlier, earlier + most, data, position, position + most);
        return length < 0 ? most : length;
    }

    /** A byte or one of the symbols behind all bytes, in the fixed code of RFC 1951, section 3.2.6. */
    private void symbol(int symbol) {
        if (symbol < 144) {
            bits.writeCode(0b00110000 + symbol, 8);
        } else if (symbol < 256) {
            bits.writeCode(0b110010000 + symbol - 144, 9);
        } else if (symbol < 280) {
            bits.writeCode(symbol - 256, 7);
        } else {
            bits.writeCode(0b11000000 + symbol - 280, 8);
        }
    }

    /** Lengths have four symbols for each number of further bits; the longest has one of its own. */
    private void length(int length) {
        if (length == LONGEST) {
            symbol(285);
            return;
        }
        int value = length - SHORTEST;
        int further = Math.max(0, 29 - Integer.numberOfLeadingZeros(value));
        symbol(FIRST_LENGTH + 4 * further + (value >> further));
        bits.write(value & ((1 << further) - 1), further);
    }

    /** Distances have two symbols for each number of further bits. */
    private void distance(int distance) {
        int value = distance - 1;
        int further = Math.max(0, 30 - Integer.numberOfLeadingZeros(value));
        bits.writeCode(2 * further + (value >> further), 5);
        bits.write(value & ((1 << further) - 1), further);
    }
}
