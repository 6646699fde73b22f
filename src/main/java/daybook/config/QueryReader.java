package daybook.config;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.query.Query;
import daybook.query.QueryDoubt;
import daybook.query.QueryParser;
import daybook.query.QuerySyntaxException;
import daybook.yaml.YamlNode.Scalar;
import java.util.Optional;

/** Reads queries that stand in the settings. */
final class QueryReader {
    private final SourceFile file;
    private final Diagnostics diagnostics;

    QueryReader(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /**
     * The query of a text; empty for a blank text and after a syntax error, which is reported with its column. A term
     * that finds nothing is a warning, because a published site may have it.
     */
    Optional<Query> query(Scalar scalar) {
        if (scalar.text().isBlank()) {
            return Optional.empty();
        }
        try {
            Query query = QueryParser.parse(scalar.text());
            QueryDoubt.of(scalar.text())
                    .forEach(it ->
                            diagnostics.warning(within(scalar, it.offset(), it.length()), it.problem(), it.hint()));
            return Optional.of(query);
        } catch (QuerySyntaxException invalid) {
            diagnostics.error(within(scalar, invalid.offset(), invalid.length()), invalid.problem(), invalid.hint());
            return Optional.empty();
        }
    }

    /** A place within a value, or all of the value where its notation differs from what it says. */
    private Location within(Scalar scalar, int offset, int length) {
        String line = file.line(scalar.position().line());
        int start = scalar.location().column() - 1;
        int text = "'\"".indexOf(line.charAt(start)) >= 0 ? start + 1 : start;
        return line.startsWith(scalar.text(), text)
                ? file.at(scalar.position().line(), text + offset + 1, length)
                : scalar.location();
    }
}
