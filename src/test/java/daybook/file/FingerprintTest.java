package daybook.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FingerprintTest {
    @Test
    void isWrittenAsDigitsThatCanBeRead() {
        Fingerprint fingerprint = new Fingerprint(0x00ffL, -1);

        assertThat(fingerprint).hasToString("00000000000000ffffffffffffffffff");
        assertThat(Fingerprint.parse(fingerprint.toString())).contains(fingerprint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "00000000000000fffffffffffffffff",
                "00000000000000fffffffffffffffffff",
                "00000000000000FFFFFFFFFFFFFFFFFF",
                "00000000000000fgffffffffffffffff",
                "+0000000000000ffffffffffffffffff",
            })
    void isNoOtherText(String text) {
        assertThat(Fingerprint.parse(text)).isEmpty();
    }
}
