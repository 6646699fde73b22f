package daybook.input;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.listing.Listing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts for which the work once grew with the square of their length, or faster. */
class HostileListingsTest {
    private static final int LENGTH = 200_000;

    /** In each, a sign stands where what is repeated goes. */
    private static final Map<String, String> FILES = Map.of(
            "nothing",
            "@",
            "page",
            """
            <div id="dlpage"><h1>Distributed, Parallel, and Cluster Computing</h1>
            <h3>Showing new listings for Tuesday, 15 July 2025</h3><h3>@</h3></div>
            """,
            "authors of a page",
            """
            <div id="dlpage"><h1>Distributed, Parallel, and Cluster Computing</h1>
            <h3>Showing new listings for Tuesday, 15 July 2025</h3><dl>
            <dt><a href="/abs/2507.10150">arXiv:2507.10150</a></dt>
            <dd><div class="list-title">T</div><div class="list-authors">@</div></dd></dl></div>
            """,
            "title of a text",
            """
            Distributed, Parallel, and Cluster Computing
            Showing new listings for Tuesday, 15 July 2025
            [1] arXiv:2507.10150 [pdf]
            Title: T@, 1Subjects: Distributed, Parallel, and Cluster Computing (cs.DC)
            """,
            "title of a mail",
            "\\\\\narXiv:2303.00763\nDate: Wed, 1 Mar 2023 19:00:02 GMT\n\nTitle: T\n@\nCategories: cs.DC\n\\\\\n",
            "link of a feed",
            "<rss><channel><title>T</title><item><title>T</title><link>http://a.example/@</link></item></channel></rss>",
            "root of a feed",
            "<rss @><channel/></rss>",
            "item of a list",
            """
            # Papers

            - A @ [pdf](https://a.example/1)
            - [B](https://a.example/2)
            - [C](https://a.example/3)
            - [D](https://a.example/4)
            - [E](https://a.example/5)
            """,
            "lines of links",
            "[Paper](https://a.example/1)\n".repeat(6) + "@");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "nothing           | '<div '",
                "nothing           | '<div id='",
                "page              | '\u0300'",
                "authors of a page | '1'",
                "title of a text   | 'aA'",
                "title of a text   | 'aA, B'",
                "title of a text   | 'Mc'",
                "title of a text   | 'AxA Bc, '",
                "title of a mail   | 'a#'",
                "link of a feed    | '–'",
                "root of a feed    | 'xmlns:a%d=\"\" '",
                "item of a list    | '\u0301'",
                "lines of links    | '#'"
            })
    @CountsSteps
    void workGrowsWithTheLengthOfTheText(String where, String quoted) {
        String unit = quoted.substring(1, quoted.length() - 1).replace('#', '\n');

        WorkGrowth.assertLinear(LENGTH, size -> file(where, unit, size), file -> {
            List<Listing> read = ListingFormats.read(file, new Diagnostics());
            assertThat(read).hasSizeLessThan(2);
            return read;
        });
    }

    private static SourceFile file(String where, String unit, int length) {
        StringBuilder repeated = new StringBuilder();
        for (int number = 0; repeated.length() < length; number++) {
            repeated.append(unit.replace("%d", String.valueOf(number)));
        }
        return new SourceFile("hostile", FILES.getOrDefault(where, "").replace("@", repeated));
    }
}
