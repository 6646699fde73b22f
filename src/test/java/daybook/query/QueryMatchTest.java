package daybook.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryMatchTest {
    private static final Map<QueryField, Collection<String>> TEXTS = Map.of(
            QueryField.TITLE, List.of("Hats of example.net in .NET"),
            QueryField.AUTHOR, List.of("Anna LeCun", "Yann LeCun"),
            QueryField.COMMENT, List.of("Hats off"));

    @ParameterizedTest
    @CsvSource(textBlock = """
            au:lecun_y,             AUTHOR, Yann ‹LeCun›
            au:lecun,               AUTHOR, Anna ‹LeCun›
            ti:net,                 TITLE,  Hats of example.‹net› in .NET
            ti:.net,                TITLE,  Hats of example.net in ‹.NET›
            ti:hats ANDNOT au:ada,  TITLE,  ‹Hats› of example.net in .NET
            'ti:"of example"',      TITLE,  Hats ‹of example›.net in .NET
            'ti:"in .NET"',         TITLE,  Hats of example.net ‹in .NET›
            ti:hat*,                TITLE,  ‹Hats› of example.net in .NET
            anna,                   AUTHOR,  ‹Anna› LeCun
            co:hats,                COMMENT, ‹Hats› off
            ti:ada OR ti:hats,      TITLE,  ‹Hats› of example.net in .NET
            """)
    void saysWhereATermOfAQueryStands(String query, QueryField field, String excerpt) throws QuerySyntaxException {
        assertThat(QueryMatch.all(QueryParser.parse(query), TEXTS)).containsExactly(new QueryMatch(field, excerpt));
    }
}
