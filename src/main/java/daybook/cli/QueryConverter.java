package daybook.cli;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.query.Query;
import daybook.query.QueryParser;
import daybook.query.QuerySyntaxException;
import java.util.Optional;

/** Parses a query of the command line. */
final class QueryConverter {
    private QueryConverter() {}

    /** The query; empty after a syntax error, which is reported with its column. */
    static Optional<Query> parse(String name, String text, Diagnostics diagnostics) {
        try {
            return Optional.of(QueryParser.parse(text));
        } catch (QuerySyntaxException invalid) {
            diagnostics.error(
                    new SourceFile(name, text).at(invalid.offset(), invalid.length()),
                    invalid.problem(),
                    invalid.hint());
            return Optional.empty();
        }
    }
}
