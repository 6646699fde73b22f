package daybook.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import daybook.CountsSteps;
import daybook.WorkGrowth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    private static final QueryDocument PAPER = QueryDocument.of(new EnumMap<>(Map.of(
            QueryField.TITLE, List.of("Multi-Agent LLM Serving: Naïve Schedulers at the Edge"),
            QueryField.AUTHOR, List.of("Maria del Maestro", "Jürgen Ångström", "Ada Lovelace"),
            QueryField.ABSTRACT, List.of("We study scheduling under SLAs. It needs 4.2x less memory."),
            QueryField.COMMENT, List.of("12 pages"),
            QueryField.JOURNAL, List.of("Proc. ASPLOS 2025"),
            QueryField.CATEGORY, List.of("cs.DC", "cs.LG", "hep-th"),
            QueryField.ID, List.of("2507.10150"),
            QueryField.TAG, List.of("to-read"))));

    private static final QueryDocument MARKED = QueryDocument.of(new EnumMap<>(Map.of(
            QueryField.TITLE, List.of("From C++ and C# to .NET, in C"),
            QueryField.AUTHOR, List.of("Yann LeCun", "Adrian Del Maestro", "Lovelace", "X Li"),
            QueryField.DAY, List.of("2025-07-15"),
            QueryField.KIND, List.of("new"),
            QueryField.RATING, List.of("4"),
            QueryField.PICK, List.of("yes"),
            QueryField.SOURCE, List.of("arxiv"))));

    @ParameterizedTest
    @CsvSource({
        "au:lecun_y, true",
        "au:lecun_ya, true",
        "au:lecun_yann, true",
        "au:lecun_a, false",
        "au:del_maestro, true",
        "au:del_maestro_a, true",
        "au:del_maestro_y, false",
        "au:maestro_a, true",
        "au:yan_, false",
        "au:lovelace_l, false",
        "au:li_x, true",
    })
    void readsAuthorsAsArxivDoes(String query, boolean found) throws QuerySyntaxException {
        assertThat(QueryParser.parse(query).matches(MARKED)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"C++, true", "c#, true", ".NET, true", "c, true", "net, false", "f#, false", "cplusplus, true"})
    void takesNamesOfLanguagesForWords(String query, boolean found) throws QuerySyntaxException {
        assertThat(QueryParser.parse("ti:" + query).matches(MARKED)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "day:2025-07-15, true",
        "day:2025-07, true",
        "day:2025*, true",
        "day:2025-08, false",
        "kind:new, true",
        "kind:cross, false",
        "rating:4, true",
        "rating:5, false",
        "rating:*, true",
        "pick:yes, true",
        "source:arxiv, true",
        "new, false",
        "arxiv, false",
    })
    void knowsWhatCuratorsAndSourcesSayButNotWithoutTheField(String query, boolean found) throws QuerySyntaxException {
        assertThat(QueryParser.parse(query).matches(MARKED)).isEqualTo(found);
    }

    @Test
    void aStarAloneFindsWhateverHasTheField() throws QuerySyntaxException {
        QueryDocument untagged = QueryDocument.of(Map.of(QueryField.ID, List.of("1"), QueryField.TAG, List.of()));

        assertThat(QueryParser.parse("tag:*").matches(untagged)).isFalse();
        assertThat(QueryParser.parse("all:*").matches(untagged)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "serving                          | true",
                "ti:serving                       | true",
                "abs:serving                      | false",
                "ti:serv                          | false",
                "ti:serv*                         | true",
                "TI:Serving                       | true",
                "all:asplos                       | true",
                "jr:asplos                        | true",
                "co:pages                         | true",
                "id:2507.10150                    | true",
                "id:2507.1015                     | false",
                "id:2507*                         | true",
                "tag:to-read                      | true",
                "tag:read                         | true",
                "to-read                          | true",
                "ti:\"llm serving\"               | true",
                "ti:\"serving llm\"               | false",
                "ti:\"llm serv*\"                 | true",
                "ti:multi-agent                   | true",
                "ti:\"multi agent\"               | true",
                "ti:multiagent                    | false",
                "ti:agent                         | true",
                "ti:naive                         | true",
                "ti:NAÏVE                         | true",
                "au:angstrom                      | true",
                "au:Ångström                      | true",
                "au:del_maestro                   | true",
                "au:del_toro                      | false",
                "au:\"maestro jurgen\"            | false",
                "cat:cs.DC                        | true",
                "cat:CS.dc                        | true",
                "cat:cs.*                         | true",
                "cat:cs*                          | true",
                "cat:math.*                       | false",
                "cat:hep-th                       | true",
                "cat:cs.AI                        | false",
                "abs:4.2x                         | true",
                "all:*                            | true",
                "*                                | true",
                "tag:*                            | true",
                "all:* ANDNOT ti:serving          | false",
            })
    void findsTermsInFields(String query, boolean found) throws QuerySyntaxException {
        assertThat(matches(query)).isEqualTo(found);
    }

    /** With {@code yes} in the title and {@code no} nowhere. */
    @ParameterizedTest
    @CsvSource({
        "yes AND no, false",
        "yes AND yes, true",
        "yes OR no, true",
        "no OR no, false",
        "yes ANDNOT no, true",
        "yes ANDNOT yes, false",
        "yes OR no AND no, true",
        "no AND no OR yes, true",
        "(yes OR no) AND no, false",
        "yes OR yes ANDNOT yes, true",
        "(yes OR yes) ANDNOT yes, false",
        "yes ANDNOT no AND no, false",
        "yes ANDNOT (no AND no), true",
        "yes ANDNOT yes OR yes, true",
        "yes ANDNOT yes ANDNOT yes, false",
        "yes ANDNOT (yes ANDNOT yes), true",
        "((yes)), true",
        "(yes)AND(no), false",
        "'\tyes\n OR  no ', true",
    })
    void bindsAndTighterThanOr(String query, boolean found) throws QuerySyntaxException {
        QueryDocument document = QueryDocument.of(new EnumMap<>(Map.of(QueryField.TITLE, List.of("yes"))));

        assertThat(QueryParser.parse(query).matches(document)).isEqualTo(found);
    }

    @Test
    void takesOperatorsForWordsWhenTheyAreWrittenInLowerCaseOrQuotes() throws QuerySyntaxException {
        QueryDocument document = QueryDocument.of(new EnumMap<>(Map.of(QueryField.TITLE, List.of("Fast and safe"))));

        assertThat(QueryParser.parse("ti:and AND ti:safe").matches(document)).isTrue();
        assertThat(QueryParser.parse("ti:\"AND\"").matches(document)).isTrue();
        assertThat(QueryParser.parse("safe ANDNOT not").matches(document)).isTrue();
    }

    @Test
    void leavesThePlusesOfNamesAlone() throws QuerySyntaxException {
        QueryDocument document = QueryDocument.of(new EnumMap<>(Map.of(QueryField.TITLE, List.of("Faster C++"))));

        assertThat(QueryParser.parse("ti:c++ AND \"faster c++\"").matches(document))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void pointsAtEachMistake(String query, int offset, int length, String problem, String hint) {
        QuerySyntaxException error = error(query);

        assertThat(error.problem()).isEqualTo(problem);
        assertThat(error).hasMessage(problem);
        assertThat(error.offset()).isEqualTo(offset);
        assertThat(error.length()).isEqualTo(length);
        assertThat(error.hint()).isEqualTo(Optional.of(hint).filter(it -> !it.isEmpty()));
    }

    static Stream<Arguments> pointsAtEachMistake() {
        String operators = "write AND, OR or ANDNOT between two terms; a phrase stands in quotes";
        String colon = "write a word or a phrase right behind the colon, and the field again for each term";
        String missing = "a term is missing here";
        String plain = "write spaces in place of +, and decode other characters: ti:serving AND abs:\"large model\"";
        String star = "schedul* matches any ending; a beginning or a middle cannot be left open";
        return Stream.of(
                Arguments.of("", 0, 0, missing, operators),
                Arguments.of("   ", 3, 0, missing, operators),
                Arguments.of("ti:a AND", 8, 0, missing, operators),
                Arguments.of("AND ti:a", 0, 3, missing, operators),
                Arguments.of("ti:a OR OR ti:b", 8, 2, missing, operators),
                Arguments.of("ti:a AND ()", 10, 1, missing, operators),
                Arguments.of("ti:llm serving", 7, 7, "two terms need an operator between them", operators),
                Arguments.of("a (b)", 2, 1, "two terms need an operator between them", operators),
                Arguments.of("ti:a NOT b", 5, 3, "'NOT' is no operator", "write ANDNOT"),
                Arguments.of("ti:a and b", 5, 3, "'and' is no operator", "write AND"),
                Arguments.of("ti:a or b", 5, 2, "'or' is no operator", "write OR"),
                Arguments.of("ti:a or", 5, 2, "two terms need an operator between them", operators),
                Arguments.of("ti:a && b", 5, 2, "'&&' is no operator", "write AND"),
                Arguments.of("ti:a || b", 5, 2, "'||' is no operator", "write OR"),
                Arguments.of(
                        "a AND NOT b", 6, 3, "'NOT' is no operator", "write ANDNOT between what to find and what not"),
                Arguments.of("NOT b", 0, 3, "'NOT' is no operator", "write ANDNOT between what to find and what not"),
                Arguments.of("ti:\u201ca b\u201d", 3, 1, "this is a typographic quote", "write a straight one: \""),
                Arguments.of("\u201cb\u201d OR ti:a", 0, 1, "this is a typographic quote", "write a straight one: \""),
                Arguments.of("title:b", 0, 5, "unknown field 'title'", "write ti:"),
                Arguments.of("Author:b", 0, 6, "unknown field 'Author'", "write au:"),
                Arguments.of("a OR (b AND c", 5, 1, "this parenthesis is never closed", ""),
                Arguments.of("a AND b)", 7, 1, "this parenthesis was never opened", ""),
                Arguments.of("a AND ti:\"b c", 6, 7, "this phrase has no closing quote", ""),
                Arguments.of("a AND ti:\"b ", 6, 6, "this phrase has no closing quote", ""),
                Arguments.of("a AND tl:b", 6, 2, "unknown field 'tl'", "did you mean ti:?"),
                Arguments.of(
                        "banana:b",
                        0,
                        6,
                        "unknown field 'banana'",
                        "the fields are ti: au: abs: co: jr: cat: id: tag: day: kind: rating: pick: source: all:"),
                Arguments.of("(a b)", 3, 1, "two terms need an operator between them", operators),
                Arguments.of("a AND ti:", 6, 3, "a term is missing behind 'ti:'", colon),
                Arguments.of("cat: cs.DC", 0, 4, "a term is missing behind 'cat:'", colon),
                Arguments.of("ti:(a OR b)", 0, 3, "a term is missing behind 'ti:'", colon),
                Arguments.of("ti:... OR b", 0, 6, "this term has no letter or digit", ""),
                Arguments.of("ti:\"\"", 0, 5, "this term has no letter or digit", ""),
                Arguments.of("\"*\"", 0, 3, "this term has no letter or digit", ""),
                Arguments.of("ti:llm+AND+abs:x", 6, 1, "'+' belongs to addresses, not to queries", plain),
                Arguments.of("ti:\"a\"+ti:b", 6, 1, "'+' belongs to addresses, not to queries", plain),
                Arguments.of("a OR ti:%22llm", 8, 3, "'%22' belongs to addresses, not to queries", plain),
                Arguments.of("ti:llm*x", 6, 1, "a star is allowed only at the end of a term", star),
                Arguments.of("a OR *llm", 5, 1, "a star is allowed only at the end of a term", star),
                Arguments.of("ti:\"llm* x\"", 7, 1, "a star is allowed only at the end of a term", star));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind:neww            | 0,9  | did you mean new?
            a OR rating:6        | 5,8  | write rating:5, or rating:* for any
            pick:no              | 0,7  | write pick:yes, or ANDNOT pick:yes for all others
            day:2025-7           | 0,10 | write day:2025-07-15, or day:2025-07 for a month
            source:crossref      | 0,15 | it can be arxiv, doi, url
            source:arxive        | 0,13 | did you mean arxiv?
            a OR -survey         | 5,7  | write ANDNOT between what to find and what not
            """)
    void doubtsTermsThatFindNothing(String query, String place, String hint) throws QuerySyntaxException {
        assertThat(QueryDoubt.of(query)).singleElement().satisfies(it -> {
            assertThat(it.offset() + "," + it.length()).isEqualTo(place);
            assertThat(it.hint()).isEqualTo(hint);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind:Cross OR kind:*",
                "rating:5 OR rating:*",
                "pick:yes",
                "pick:true",
                "day:2025-07-15",
                "day:2025-07",
                "day:2025*",
                "day:07-15",
                "id:2507.10150",
                "source:arXiv",
                "source:url",
                "source:*",
                "id:math/0309136",
                "ti:state-of-the-art",
                "ti:-x"
            })
    void doubtsNothingElse(String query) throws QuerySyntaxException {
        assertThat(QueryDoubt.of(query)).isEmpty();
    }

    @Test
    void aPickIsTrueOrYes() throws QuerySyntaxException {
        assertThat(QueryParser.parse("pick:TRUE")).isEqualTo(QueryParser.parse("pick:yes"));
    }

    @ParameterizedTest
    @CsvSource({
        "arXiv:2507.10150, 2507.10150",
        "2507.10150v2, 2507.10150",
        "https://arxiv.org/abs/2507.10150v2, 2507.10150",
        "'\"doi:10.48550/arXiv.2507.10150\"', 2507.10150",
        "math.GT/0309136, math/0309136",
        "10.1145/3600006.3613165, doi:10.1145/3600006.3613165",
        "https://doi.org/10.1145/3600006.3613165, doi:10.1145/3600006.3613165",
        "HTTP://hats.example/a#b, url:http://hats.example/a"
    })
    void anIdentifierMayHaveAnyForm(String written, String identifier) throws QuerySyntaxException {
        QueryDocument paper = QueryDocument.of(Map.of(QueryField.ID, List.of(identifier)));

        assertThat(QueryParser.parse("id:" + written).matches(paper)).isTrue();
        assertThat(QueryDoubt.of("id:" + written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2507", "10.1145", "doi", "3600006*", "\"1145 3600006\""})
    void aPartOfAnIdentifierFindsAllThatHaveIt(String part) throws QuerySyntaxException {
        QueryDocument papers =
                QueryDocument.of(Map.of(QueryField.ID, List.of("2507.10150", "doi:10.1145/3600006.3613165")));

        assertThat(QueryParser.parse("id:" + part).matches(papers)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "a AND (", "ti:\"a\" OR "})
    void refusesAQueryThatIsTooDeepOrTooLong(String part) {
        QuerySyntaxException error = error(part.repeat(10_000) + "a" + ")".repeat(10_000));

        assertThat(error.problem()).isEqualTo("the query has more than 1000 terms, operators and parentheses");
        assertThat(error.hint()).contains("make several topics of it");
        assertThat(error.offset()).isBetween(500, 6_000);
    }

    @Test
    void parsesAQueryAsDeepAsIsAllowedOnASmallStack() throws InterruptedException {
        String query = "(".repeat(499) + "yes" + ")".repeat(499);
        boolean[] parsed = new boolean[1];
        Thread small = new Thread(null, () -> parsed[0] = parses(query), "small stack", 512 * 1024);
        small.start();
        small.join();

        assertThat(parsed[0]).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void throwsNothingButSyntaxExceptionsForAnyText(long seed) {
        Random random = new Random(seed);
        List<String> pieces =
                List.of("ti:", "AND", " OR ", "ANDNOT", "(", ")", "\"", "*", " ", "a", ":", "_", "\\", "é", "\u0000");
        for (int round = 0; round < 2_000; round++) {
            String text = random.ints(random.nextInt(20))
                    .mapToObj(it -> random.nextInt(3) > 0
                            ? pieces.get(Math.floorMod(it, pieces.size()))
                            : Character.toString(Math.floorMod(it, Character.MAX_CODE_POINT + 1)))
                    .collect(Collectors.joining());
            try {
                QueryParser.parse(text).matches(PAPER);
            } catch (QuerySyntaxException error) {
                assertThat(error.offset())
                        .as("the offset of '%s' in '%s'", error.problem(), text)
                        .isBetween(0, text.length());
                assertThat(error.offset() + error.length()).isLessThanOrEqualTo(text.length());
            }
        }
    }

    private static boolean matches(String query) throws QuerySyntaxException {
        return QueryParser.parse(query).matches(PAPER);
    }

    private static boolean parses(String query) {
        try {
            QueryParser.parse(query);
            return true;
        } catch (QuerySyntaxException error) {
            return false;
        }
    }

    private static QuerySyntaxException error(String query) {
        return catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "\t", "\u3000", "a", "a ", "ti:", "\"", "(", ")", "*", "+", "%", ":", "_", "a:", "é", " AND"
            })
    @CountsSteps
    void workGrowsWithTheLengthOfTheQuery(String unit) {
        for (String end : List.of("", "b", "\"", ")")) {
            WorkGrowth.assertLinear(16_000, size -> "ti:a" + unit.repeat(size) + end, text -> {
                try {
                    return QueryParser.parse(text);
                } catch (QuerySyntaxException wrong) {
                    return wrong;
                }
            });
        }
    }
}
