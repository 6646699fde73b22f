package daybook.config;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
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
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    /** Also that of a subject category, such as {@code cs.DC}. */
    private static final Pattern ALIAS = Pattern.compile("[A-Za-z0-9]++(?:[.-][A-Za-z0-9]++)*+");

    private final SourceFile file;
    private final Diagnostics diagnostics;

    TopicReader(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /** The topics in their order. Errors are reported, and a topic with an error is left out. */
    List<CuratedTopic> topics(List<YamlNode> items) {
        List<CuratedTopic> topics = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode item : items) {
            Diagnostics ofTopic = new Diagnostics();
            Optional<CuratedTopic> topic = topic(item, names, ofTopic);
            topic.filter(it -> !ofTopic.hasErrors()).ifPresent(topics::add);
            ofTopic.sorted().forEach(diagnostics::add);
        }
        return topics;
    }

    private Optional<CuratedTopic> topic(YamlNode item, Set<String> names, Diagnostics ofTopic) {
        MappingReader topic = MappingReader.of(item, ofTopic);
        String slug = topic.requiredText("slug");
        String title = topic.requiredText("title");
        Optional<Scalar> query = topic.scalar("query");
        topic.requiredText("query");
        List<Scalar> aliases = topic.names("aliases");
        topic.reportUnknown();
        if (!slug.isEmpty() && !SLUG.matcher(slug).matches()) {
            ofTopic.error(topic.location("slug"), "a slug is made of lower-case letters, digits and hyphens");
        } else if (!names.add(slug)) {
            ofTopic.error(topic.location("slug"), "duplicate topic '" + slug + "'");
        }
        aliases.forEach(it -> check(it, names, ofTopic));
        return query.flatMap(new QueryReader(file, ofTopic)::query)
                .map(it -> new CuratedTopic(
                        slug,
                        aliases.stream().map(Scalar::text).toList(),
                        title,
                        query.get().text(),
                        it,
                        topic.location("slug")));
    }

    private static void check(Scalar alias, Set<String> names, Diagnostics ofTopic) {
        if (!ALIAS.matcher(alias.text()).matches()) {
            ofTopic.error(alias.location(), "an alias is made of letters, digits, hyphens and dots");
        } else if (!names.add(alias.text())) {
            ofTopic.error(alias.location(), "duplicate topic '" + alias.text() + "'");
        }
    }
}
