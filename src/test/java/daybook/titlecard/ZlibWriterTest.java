package daybook.titlecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZlibWriterTest {
    /** Every length of a repetition, and every distance up to the farthest and one more. */
    static Stream<byte[]> anyoneCanUnpackIt() {
        byte[] repetitions = new byte[120_000];
        for (int position = 0, length = 1; position + length < repetitions.length; length++) {
            Arrays.fill(repetitions, position, position + length, (byte) length);
            position += length;
        }
        byte[] farApart = new byte[(1 << 15) + 300];
        for (int index = 0; index < farApart.length; index++) {
            farApart[index] = (byte) (index % 251 + index / 251 * 7);
        }
        System.arraycopy(farApart, 0, farApart, 1 << 15, 300);
        return Stream.of(new byte[0], new byte[] {-1}, new byte[] {1, 2}, new byte[70_000], repetitions, farApart);
    }

    @ParameterizedTest
    @MethodSource
    void anyoneCanUnpackIt(byte[] data) throws DataFormatException {
        assertThat(unpacked(ZlibWriter.packed(data), data.length)).isEqualTo(data);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 255})
    void randomBytesAreUnpackedToo(int most) throws DataFormatException {
        byte[] data = new byte[100_000];
        Random random = new Random(most);
        for (int index = 0; index < data.length; index++) {
            data[index] = (byte) random.nextInt(most + 1);
        }

        assertThat(unpacked(ZlibWriter.packed(data), data.length)).isEqualTo(data);
    }

    private static byte[] unpacked(byte[] packed, int size) throws DataFormatException {
        Inflater inflater = new Inflater();
        inflater.setInput(packed);
        byte[] data = new byte[size + 1];
        int length = 0;
        while (!inflater.finished()) {
            int some = inflater.inflate(data, length, data.length - length);
            assertThat(some > 0 || inflater.finished()).isTrue();
            length += some;
        }
        assertThat(inflater.getRemaining()).isZero();
        inflater.end();
        return Arrays.copyOf(data, length);
    }
}
