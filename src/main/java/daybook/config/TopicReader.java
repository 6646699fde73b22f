package daybook.config;

import daybook.diagnostic.Diagnostics;
import daybook.yaml.MappingReader;
import daybook.yaml.YamlNode;
import daybook.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads curated topics. */
final class TopicReader {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    /** Also that of a subject category, such as {@code cs.DC}. */
    private static final Pattern ALIAS = Pattern.compile("[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*");

    private final QueryReader queries;
    private final Diagnostics diagnostics;

    TopicReader(QueryReader queries, Diagnostics diagnostics) {
        this.queries = queries;
        this.diagnostics = diagnostics;
    }

    /** The topics in their order. Errors are reported, and a topic without a query is omitted. */
    List<CuratedTopic> topics(List<YamlNode> items) {
        List<CuratedTopic> topics = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode item : items) {
            MappingReader topic = MappingReader.of(item, diagnostics);
            String slug = topic.requiredText("slug");
            String title = topic.requiredText("title");
            Optional<Scalar> query = topic.scalar("query");
            topic.requiredText("query");
            List<Scalar> aliases = topic.names("aliases");
            topic.reportUnknown();
            if (!slug.isEmpty() && !SLUG.matcher(slug).matches()) {
                diagnostics.error(topic.location("slug"), "a slug is made of lower-case letters, digits and hyphens");
            } else if (!names.add(slug)) {
                diagnostics.error(topic.location("slug"), "duplicate topic '" + slug + "'");
            }
            aliases.forEach(it -> check(it, names));
            query.flatMap(queries::query)
                    .ifPresent(it -> topics.add(new CuratedTopic(
                            slug,
                            aliases.stream().map(Scalar::text).toList(),
                            title,
                            query.get().text(),
                            it,
                            topic.location("slug"))));
        }
        return topics;
    }

    private void check(Scalar alias, Set<String> names) {
        if (!ALIAS.matcher(alias.text()).matches()) {
            diagnostics.error(alias.location(), "an alias is made of letters, digits, hyphens and dots");
        } else if (!names.add(alias.text())) {
            diagnostics.error(alias.location(), "duplicate topic '" + alias.text() + "'");
        }
    }
}
