package daybook.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrintableTextTest {
    private static final byte[] TEXT = "Over-the-air learning".getBytes(StandardCharsets.US_ASCII);

    @Test
    void findsEachByteThatIsNotPrintableWhereverItStands() {
        for (int place = 0; place < TEXT.length; place++) {
            for (int value = Byte.MIN_VALUE; value <= Byte.MAX_VALUE; value++) {
                byte[] bytes = TEXT.clone();
                bytes[place] = (byte) value;
                assertThat(PrintableText.is(bytes, 0, bytes.length))
                        .as("%d at %d", value, place)
                        .isEqualTo(' ' <= value && value <= '~');
            }
        }
    }

    @Test
    void looksAtNothingBeforeOrBehindTheText() {
        byte[] bytes = TEXT.clone();
        bytes[0] = 0;
        bytes[bytes.length - 1] = -1;

        assertThat(PrintableText.is(bytes, 1, bytes.length - 1)).isTrue();
    }
}
