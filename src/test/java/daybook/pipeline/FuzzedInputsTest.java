package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes real inputs at random, from seeds that are always the same: every parser reads what comes, or reports it. */
class FuzzedInputsTest {
    /** Inputs that were found so, or by people, in folders that are called like the parsers. */
    private static final Path FINDINGS = Path.of("src/test/resources/daybook/fuzz");

    /** How many changed inputs each parser reads. */
    private static final int FEW = 600;

    private static final int MANY = 3_000;
    private static final int MOST_CHANGES = 6;
    private static final int LONGEST_PIECE = 40;

    /** One change in so many repeats a piece very often. */
    private static final int SELDOM = 50;

    private static final int OFTEN = 2_000;

    /** What means something in one of the formats. */
    private static final String[] SIGNS = {
        "{",
        "}",
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "\"",
        "'",
        "`",
        "\\",
        "\\\\\n",
        "$",
        "$$",
        "@",
        "#",
        ",",
        ":",
        ": ",
        "=",
        "=?utf-8?q?",
        "?=",
        "\n",
        "\n\n",
        "\n  ",
        "\t",
        "- ",
        "---\n",
        "-",
        "%",
        "*",
        "&",
        "&lt;",
        "&#",
        "~",
        "|",
        "!",
        ">",
        "> ",
        "[[",
        "]]",
        "[!",
        "](",
        "<![CDATA[",
        "<!--",
        "\0",
        "\u0091",
        "\u0092",
        "\ud83d",
        "\u202e",
        "\ufeff",
        "\ufffe",
        "\u0130",
        "\u00e9",
        "\u00ff",
        "0",
        "99999999999",
        "-1",
        "1e9",
        "null",
        "AND",
        "OR ",
        "ti:",
        "arXiv:",
        "10.1000/",
        "\\begin{a}",
        "\\end{",
        "\\left",
        "\\frac",
        "\\text{",
        "\\u0000",
        "https://",
        "../",
        "2025-02-30"
    };

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyParserReadsItsSamplesAndWhatWasFoundBefore(FuzzedParser parser) throws IOException {
        List<String> inputs = new ArrayList<>(SampleInputs.of(parser));
        Path findings = FINDINGS.resolve(parser.name().toLowerCase(Locale.ROOT));
        if (Files.exists(findings)) {
            try (Stream<Path> files = Files.list(findings)) {
                for (Path file : files.sorted().toList()) {
                    inputs.add(Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        for (String input : inputs) {
            parser.read(input, folder);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyParserReadsChangedInputs(FuzzedParser parser) {
        readChanged(parser, FEW);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("simulation")
    void everyParserReadsManyChangedInputs(FuzzedParser parser) {
        readChanged(parser, MANY);
    }

    private void readChanged(FuzzedParser parser, int count) {
        List<String> samples = SampleInputs.of(parser);
        for (int seed = 0; seed < count; seed++) {
            String input = changed(samples, new Random(seed));
            assertThatCode(() -> parser.read(input, folder))
                    .as("seed %d: %s", seed, input.substring(0, Math.min(input.length(), 3_000)))
                    .doesNotThrowAnyException();
        }
    }

    private static String changed(List<String> samples, Random random) {
        StringBuilder text = new StringBuilder(samples.get(random.nextInt(samples.size())));
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int change = 0; change < changes && !text.isEmpty(); change++) {
            int start = random.nextInt(text.length());
            int end = Math.min(text.length(), start + random.nextInt(LONGEST_PIECE));
            switch (random.nextInt(6)) {
                case 0 -> text.delete(start, end);
                case 1 -> text.insert(random.nextInt(text.length()), text.substring(start, end));
                case 2 -> text.setCharAt(start, (char) random.nextInt(random.nextBoolean() ? 0x80 : 0x3000));
                case 3 -> text.insert(start, piece(samples.get(random.nextInt(samples.size())), random));
                case 4 -> text.setLength(end);
                default -> {
                    String sign = SIGNS[random.nextInt(SIGNS.length)];
                    text.replace(start, end, sign.repeat(random.nextInt(SELDOM) == 0 ? OFTEN : 1));
                }
            }
        }
        // As a file holds it, in which no half of a character is.
        return new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String piece(String text, Random random) {
        int start = random.nextInt(text.length() + 1);
        return text.substring(start, Math.min(text.length(), start + random.nextInt(LONGEST_PIECE)));
    }

    @Test
    void emphasisWithinEmphasisIsNotDeeperThanAnyoneReads() {
        String stars = "*".repeat(20_000);

        String html = SampleInputs.rendered(stars + "a" + stars).write(formula -> "");

        assertThat(html).contains("a").contains("<strong>").doesNotContainPattern("(?:<strong>){41}");
    }
}
