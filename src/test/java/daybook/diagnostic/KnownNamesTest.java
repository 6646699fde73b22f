package daybook.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownNamesTest {
    private static final KnownNames KNOWN = KnownNames.of(
            List.of("about", "author", "date", "draft", "pick", "publish", "rating", "tags", "title", "2507.10069"));

    @ParameterizedTest
    @CsvSource({
        "2507.1006, 2507.10069",
        "2507.10096, 2507.10069",
        "2507.100690, 2507.10069",
        "tilte, title",
        "titel, title",
        "Title, title",
        "auhtor, author",
        "authors, author",
        "publsh, publish",
        "ratng, rating",
        "tag, tags",
        "pcik, pick",
    })
    void findsWhatSomebodyProbablyMeant(String written, String meant) {
        assertThat(KNOWN.nearest(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "millinery", "licence", "2401.99999", "abstract", "publishing-house"})
    void findsNothingWhereNothingIsNear(String written) {
        assertThat(KNOWN.nearest(written)).isEmpty();
    }

    @Test
    void ofNamesThatAreEquallyNearSuggestsTheFirstInTheAlphabet() {
        assertThat(KnownNames.of(List.of("cs.DS", "cs.DC", "cs.DB")).nearest("cs.DX"))
                .contains("cs.DB");
        assertThat(KnownNames.of(List.of()).nearest("cs.DX")).isEmpty();
    }

    @Test
    void findsTheSameNameAsComparingWithEachName() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<String> names = new ArrayList<>();
            for (int count = random.nextInt(60); count > 0; count--) {
                names.add(name(random));
            }
            String written = name(random);

            assertThat(KnownNames.of(names).nearest(written))
                    .as("%s among %s", written, names)
                    .isEqualTo(nearestOfAll(written, names));
        }
    }

    /** Half of the questions have no answer, so that the search does not end early. */
    @Test
    void aQuestionCostsAboutTheSameAmongTwiceAsManyNames() {
        long some = questions(20_000);
        long twiceAsMany = questions(40_000);

        assertThat(twiceAsMany).isLessThan(some * 3 / 2);
        // Comparing each name by itself takes at least its 22 characters, for each of 40 questions.
        assertThat(some).isLessThan(22 * 20_000 * 40 / 8);
    }

    /** Somebody may paste a whole text where a name belongs. */
    @Test
    @CountsSteps
    void theWorkForAQuestionGrowsWithTheLengthOfTheName() {
        WorkGrowth.assertLinear(
                20_000,
                "a"::repeat,
                written -> KnownNames.of(List.of("about", written + "bcd", written + "b"))
                        .nearest(written));
    }

    @Test
    void namesThatAreCostlyToListAreAskedForOnce() {
        AtomicInteger questions = new AtomicInteger();
        KnownNames known = KnownNames.of(() -> {
            questions.incrementAndGet();
            return List.of("title", "Date");
        });

        assertThat(known.hint("abstract")).contains("it can be title, Date");
        assertThat(known.hint("millinery")).contains("it can be title, Date");
        assertThat(questions).hasValue(1);
    }

    /** The steps of 40 questions for broken links among the pages of so many papers. */
    private static long questions(int papers) {
        KnownNames pages = KnownNames.of(IntStream.range(0, papers)
                .mapToObj(it -> String.format(Locale.ROOT, "papers/%04d.%05d.html", 2501 + it / 10_000, it % 10_000))
                .toList());
        return IntStream.range(0, 20)
                .mapToLong(it -> pages.search("papers/2501.0" + (it + 1000) + "0.html")
                                .steps()
                        + pages.search("papers/1999.9876" + it + ".html").steps())
                .sum();
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int length = random.nextInt(9); length > 0; length--) {
            name.append("abcB".charAt(random.nextInt(4)));
        }
        return name.toString();
    }

    private static Optional<String> nearestOfAll(String written, List<String> names) {
        int most = Math.min(2, Math.max(1, (written.length() + 1) / 3));
        return names.stream()
                .filter(it -> edits(written, it) <= most)
                .min(Comparator.<String>comparingInt(it -> edits(written, it))
                        .thenComparing(it -> it.toLowerCase(Locale.ROOT))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The optimal string alignment distance by its definition. */
    private static int edits(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.length() + other.length();
        }
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : edits(from, to, i, j, edits);
            }
        }
        return edits[from.length()][to.length()];
    }

    private static int edits(String from, String to, int i, int j, int[][] edits) {
        int replaced = edits[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        List<Integer> ways = new ArrayList<>(List.of(replaced, edits[i - 1][j] + 1, edits[i][j - 1] + 1));
        if (i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1)) {
            ways.add(edits[i - 2][j - 2] + 1);
        }
        return Collections.min(ways);
    }
}
