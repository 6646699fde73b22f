package daybook.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.ListingFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a file, reading it ends, and with messages instead of a crash. */
class MutatedListingsTest {
    private static final int ROUNDS = 300;

    /** What means something in one of the formats. */
    private static final String[] SIGNS = {
        "{", "}", "[", "]", "(", ")", "\"", "\\", "\\\\\n", "$", "@", "#", ",", ":", "=", "\n", "\n\n", "  ", "-", "%",
        "*", "`", "<", ">", "&", "~", "\0", "\ud83d", "é", "arXiv:", "Title: ", "\\'", "]("
    };

    static Stream<Arguments> formats() {
        return ListingFormats.ALL.stream().map(it -> Arguments.argumentSet(it.name(), it, SampleListings.of(it)));
    }

    static Stream<Arguments> names() {
        return ListingFormats.ALL.stream().map(it -> Arguments.of(it.name(), SampleListings.of(it)));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aTextIsReadByItsOwnFormat(ListingFormat format, String text) {
        assertThat(ListingFormats.of(new SourceFile("list", text))).contains(format);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void neverThrowsAndAlwaysEnds(ListingFormat format, String text) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            SourceFile file = new SourceFile("mutated", mutated(text, new Random(seed)));
            assertThatCode(() -> {
                        format.recognises(file);
                        format.read(file, new Diagnostics());
                    })
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    @CountsSteps
    void workGrowsWithTheLengthOfARepetition(String name, String text) {
        ListingFormat format = ListingFormats.ALL.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
        int middle = text.length() / 2;
        for (String sign : SIGNS) {
            WorkGrowth.assertLinear(
                    16_000,
                    size -> new SourceFile(
                            "mutated", text.substring(0, middle) + sign.repeat(size) + text.substring(middle)),
                    file -> format.recognises(file) ? format.read(file, new Diagnostics()) : List.of());
            SourceFile file =
                    new SourceFile("mutated", text.substring(0, middle) + sign.repeat(16_000) + text.substring(middle));
            assertThatCode(() -> format.read(file, new Diagnostics())).as(sign).doesNotThrowAnyException();
        }
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        int changes = 1 + random.nextInt(8);
        for (int change = 0; change < changes && !mutated.isEmpty(); change++) {
            int offset = random.nextInt(mutated.length());
            int length = Math.min(random.nextInt(40), mutated.length() - offset);
            switch (random.nextInt(4)) {
                case 0 -> mutated.delete(offset, offset + length);
                case 1 -> mutated.insert(random.nextInt(mutated.length()), mutated.substring(offset, offset + length));
                case 2 -> mutated.insert(offset, SIGNS[random.nextInt(SIGNS.length)]);
                default -> mutated.setLength(mutated.length() - length);
            }
        }
        return mutated.toString();
    }
}
