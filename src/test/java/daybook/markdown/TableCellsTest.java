package daybook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableCellsTest {
    private static final Pattern CELL = Pattern.compile("<t[hd][ >]");
    private static final String[] PARTS = {
        "|a|b|\n",
        "|-|-|\n",
        "|",
        "-",
        ":",
        " ",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "a",
        "|:-:|-\n",
        "\r\n",
        "\r",
        "1. ",
        "    ",
        "\t",
        "\\|",
        "# b\n",
        "```\n",
        "\u00a0\n",
        "\f\n"
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "|a|b|/|-|-|/|c|; 4",
                "a|b/:-|-:/c/d; 6",
                "> |a|/> |-|/> |b|; 2",
                "- |a|/  |-|/  |b|; 2",
                "|a|/|-|//b/c; 1",
                "a/b/---/c; 0"
            })
    void allRowsBelowTheHeadsOfColumnsCountAsManyCells(String lines, int cells) {
        String text = lines.replace('/', '\n');

        assertThat(TableCells.lineBeyond(cells, text)).isEmpty();
        assertThat(cells == 0 || TableCells.lineBeyond(cells - 1, text).isPresent())
                .isTrue();
    }

    @Test
    void theLineIsTheFirstWithTooManyCells() {
        assertThat(TableCells.lineBeyond(3, "|a|\r\n|-|\r\nb\r\nc\r\nd")).hasValue(5);
    }

    @Test
    void neverFewerCellsAreCountedThanThereAre() {
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(30); part >= 0; part--) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
            }
            long cells =
                    CELL.matcher(MarkdownHtml.of(text.toString())).results().count();
            assertThat(cells == 0
                            || TableCells.lineBeyond((int) cells - 1, text.toString())
                                    .isPresent())
                    .as("%s", text)
                    .isTrue();
        }
    }

    @Test
    @CountsSteps
    void workGrowsWithTheText() {
        WorkGrowth.assertLinear(
                8_000, size -> "|-|-|\n".repeat(size), it -> TableCells.lineBeyond(Integer.MAX_VALUE, it));
    }
}
