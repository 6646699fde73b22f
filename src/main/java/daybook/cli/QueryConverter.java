package daybook.cli;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.query.Query;
import daybook.query.QueryDoubt;
import daybook.query.QueryParser;
import daybook.query.QuerySyntaxException;
import java.util.Optional;

/** Parses a query of the command line. */
final class QueryConverter {
    private QueryConverter() {}

    /**
     * The query; empty after a syntax error, which is reported with its column. A term that finds nothing is a warning.
     */
    static Optional<Query> parse(String name, String text, Diagnostics diagnostics) {
        SourceFile source = new SourceFile(name, text);
        try {
            Query query = QueryParser.parse(text);
            QueryDoubt.of(text)
                    .forEach(it -> diagnostics.warning(source.at(it.offset(), it.length()), it.problem(), it.hint()));
            return Optional.of(query);
        } catch (QuerySyntaxException invalid) {
            diagnostics.error(source.at(invalid.offset(), invalid.length()), invalid.problem(), invalid.hint());
            return Optional.empty();
        }
    }
}
