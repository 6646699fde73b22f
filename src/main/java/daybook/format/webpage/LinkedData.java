package daybook.format.webpage;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.HtmlText;
import daybook.format.LenientJsonObject;
import daybook.format.TextNormalizer;
import daybook.yaml.YamlNode;
import daybook.yaml.YamlNode.Scalar;
import daybook.yaml.YamlNode.Sequence;
import daybook.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** The JSON-LD of a page (https://schema.org/CreativeWork). */
final class LinkedData {
    /** What is said of these is said of the work; a site or a list of crumbs is something else. */
    private static final List<String> WORKS = List.of(
            "ScholarlyArticle",
            "MedicalScholarlyArticle",
            "Article",
            "TechArticle",
            "NewsArticle",
            "BlogPosting",
            "Report",
            "Thesis",
            "Book",
            "Chapter",
            "Dataset",
            "SoftwareSourceCode",
            "VideoObject",
            "PresentationDigitalDocument",
            "CreativeWork");

    private LinkedData() {}

    /** The first work that a page describes. */
    static Optional<LenientJsonObject> ofWork(Document page, String name) {
        return page.select("script[type=application/ld+json]").stream()
                .flatMap(it -> YamlReader.json(new SourceFile(name, it.data()), new Diagnostics()).stream())
                .flatMap(LinkedData::objects)
                .filter(it -> it.lines("@type").anyMatch(WORKS::contains))
                .findFirst();
    }

    private static Stream<LenientJsonObject> objects(YamlNode node) {
        return node instanceof Sequence list
                ? list.items().stream().flatMap(it -> LenientJsonObject.of(it).stream())
                : LenientJsonObject.of(node).stream().flatMap(it -> Stream.concat(Stream.of(it), it.objects("@graph")));
    }

    /** The names of those who made it. */
    static List<String> authors(LenientJsonObject work) {
        List<YamlNode> authors = work.items("author").isEmpty() ? work.items("creator") : work.items("author");
        return authors.stream()
                .flatMap(it -> it instanceof Scalar scalar
                        ? Stream.of(scalar.text())
                        : LenientJsonObject.of(it).flatMap(author -> author.raw("name")).stream())
                .flatMap(it -> TextNormalizer.line(it).stream())
                .toList();
    }

    /** Its abstract, else its description. */
    static Optional<String> summary(LenientJsonObject work) {
        return work.raw("abstract").or(() -> work.raw("description")).flatMap(HtmlText::paragraphs);
    }
}
