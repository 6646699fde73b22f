package daybook.format.jsonl;

import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import daybook.format.TextNormalizer;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.HttpAddress;
import daybook.listing.IdentifierParser;
import daybook.listing.LabelledLink;
import daybook.listing.PublicationDate;
import daybook.yaml.MappingReader;
import daybook.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The announcement that a line of a listing file is; {@code docs/content.md} describes its keys. */
final class AnnouncementLine {
    private AnnouncementLine() {}

    /** Reads a line; empty if it lacks a kind, an identity or a title, which is reported. */
    static Optional<Announcement> read(MappingReader fields, Diagnostics diagnostics) {
        Optional<AnnouncementKind> kind = kind(fields, diagnostics);
        Optional<EntryId> id = id(fields, diagnostics);
        String title = fields.requiredText("title");
        Announcement announcement = new Announcement(
                kind.orElse(AnnouncementKind.NEW),
                id.orElse(new EntryId(EntryId.URL, "")),
                fields.integer("version", 1, JsonLinesFormat.MOST),
                TextNormalizer.line(title).orElse(""),
                authors(fields),
                fields.scalar("abstract").flatMap(it -> TextNormalizer.paragraphs(it.text())),
                fields.scalars("subjects").stream()
                        .flatMap(it -> TextNormalizer.line(it.text()).stream())
                        .toList(),
                fields.text("comments").flatMap(TextNormalizer::line),
                fields.text("journalRef").flatMap(TextNormalizer::line),
                fields.text("doi").flatMap(TextNormalizer::line),
                fields.text("reportNo").flatMap(TextNormalizer::line),
                links(fields, diagnostics),
                published(fields, diagnostics));
        // What a correction changed; the rest of the line is corrected already.
        fields.node("corrected");
        fields.reportUnknown(Severity.WARNING);
        return kind.isPresent() && id.isPresent() && !title.isEmpty() ? Optional.of(announcement) : Optional.empty();
    }

    private static Optional<AnnouncementKind> kind(MappingReader fields, Diagnostics diagnostics) {
        Optional<AnnouncementKind> kind = AnnouncementKind.ofKey(fields.requiredText("kind"));
        if (kind.isEmpty()) {
            fields.scalar("kind")
                    .ifPresent(it -> diagnostics.unknown(
                            it.location(), "kind", it.text(), List.of("new", "cross", "replacement")));
        }
        return kind;
    }

    private static Optional<EntryId> id(MappingReader fields, Diagnostics diagnostics) {
        Optional<EntryId> id = TextNormalizer.line(fields.requiredText("id"))
                .flatMap(EntryId::parse)
                .map(IdentifierParser::inNormalForm);
        if (id.isEmpty()) {
            fields.scalar("id")
                    .ifPresent(it -> diagnostics.error(
                            it.location(),
                            "'" + it.text() + "' identifies no paper",
                            "write 2507.10069, math/0309136, doi:… or url:…, without a version"));
        }
        return id;
    }

    private static Optional<Authors> authors(MappingReader fields) {
        List<String> names = fields.scalars("authors").stream()
                .flatMap(name -> TextNormalizer.line(name.text()).stream())
                .toList();
        boolean truncated = fields.flag("authorsTruncated");
        return Authors.of(names, truncated);
    }

    private static Optional<PublicationDate> published(MappingReader fields, Diagnostics diagnostics) {
        Optional<Scalar> text = fields.scalar("published");
        Optional<PublicationDate> date = text.flatMap(it -> PublicationDate.parse(it.text()));
        if (text.isPresent() && date.isEmpty()) {
            diagnostics.error(text.get().location(), "expected a date such as 2017, 2017-06 or 2017-06-12");
        }
        return date;
    }

    private static FullTextLinks links(MappingReader fields, Diagnostics diagnostics) {
        Optional<String> page = address(fields, "address", diagnostics);
        return fields.fields("links")
                .map(links -> {
                    Optional<String> pdf = address(links, "pdf", diagnostics);
                    Optional<String> html = address(links, "html", diagnostics);
                    List<LabelledLink> others = new ArrayList<>();
                    links.forEach((name, node) -> {
                        if (!name.equals("pdf") && !name.equals("html")) {
                            TextNormalizer.line(name)
                                    .ifPresent(label -> address(links, name, diagnostics)
                                            .ifPresent(it -> others.add(new LabelledLink(label, it))));
                        }
                    });
                    return new FullTextLinks(page, pdf, html, others);
                })
                .orElseGet(() -> new FullTextLinks(page, Optional.empty(), Optional.empty(), List.of()));
    }

    private static Optional<String> address(MappingReader links, String name, Diagnostics diagnostics) {
        Optional<String> address = links.text(name).flatMap(TextNormalizer::line);
        Optional<String> web = address.filter(HttpAddress::is);
        if (address.isPresent() && web.isEmpty()) {
            links.scalar(name).ifPresent(it -> diagnostics.error(it.location(), "expected an https address"));
        }
        return web;
    }
}
