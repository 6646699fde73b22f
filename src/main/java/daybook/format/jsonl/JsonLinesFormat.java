package daybook.format.jsonl;

import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.ListingFormat;
import daybook.format.TextNormalizer;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.HttpAddress;
import daybook.listing.LabelledLink;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.listing.PublicationDate;
import daybook.listing.Sources;
import daybook.yaml.MappingReader;
import daybook.yaml.YamlNode;
import daybook.yaml.YamlNode.Scalar;
import daybook.yaml.YamlReader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Daybook's own listing file: a line for the listing, then a line for each announcement. A further listing may follow
 * in the same file. {@code docs/content.md} describes it. An unknown key is only a warning: the file may come from a
 * newer version.
 */
public final class JsonLinesFormat implements ListingFormat {
    private static final int VERSION = 1;
    private static final int MOST = 1_000_000;

    /** What every listing begins with that Daybook itself wrote, however badly it goes on. */
    private static final Pattern MARK = Pattern.compile("\\s*+\\{\\s*+\"listing\"\\s*+:");

    /** The line of a listing is short; a longer one is some other JSON. */
    private static final int LONGEST_HEADER = 10_000;

    @Override
    public String name() {
        return "Daybook's JSON lines";
    }

    @Override
    public boolean recognises(SourceFile file) {
        if (!file.text().stripLeading().startsWith("{")) {
            return false;
        }
        int line = 1;
        while (file.line(line).isBlank()) {
            line++;
        }
        return MARK.matcher(file.line(line)).lookingAt()
                || (file.line(line).length() <= LONGEST_HEADER && isHeader(file, line));
    }

    private static boolean isHeader(SourceFile file, int line) {
        return YamlReader.json(file, line, new Diagnostics())
                .filter(it -> it instanceof YamlNode.Mapping mapping
                        && mapping.members().stream()
                                .anyMatch(member -> member.name().equals("listing")))
                .isPresent();
    }

    @Override
    public List<Listing> read(SourceFile file, Diagnostics diagnostics) {
        List<Listing> listings = new ArrayList<>();
        Optional<ListingHeader> header = Optional.empty();
        List<Announcement> announcements = new ArrayList<>();
        for (int line = 1; line <= file.lineCount(); line++) {
            Optional<YamlNode> node =
                    file.line(line).isBlank() ? Optional.empty() : YamlReader.json(file, line, diagnostics);
            if (node.isEmpty()) {
                if (mayBeHeader(file.line(line))) {
                    header.ifPresent(it -> listings.add(it.listing(announcements)));
                    announcements.clear();
                    header = Optional.empty();
                }
                continue;
            }
            MappingReader fields = MappingReader.of(node.get(), diagnostics);
            if (fields.node("listing").isPresent()) {
                header.ifPresent(it -> listings.add(it.listing(announcements)));
                announcements.clear();
                header = header(fields, diagnostics);
            } else {
                announcement(fields, diagnostics).ifPresent(announcements::add);
            }
        }
        header.ifPresent(it -> listings.add(it.listing(announcements)));
        return listings;
    }

    /** Whether a line that cannot be read may begin a listing: what follows is then of an unknown day. */
    private static boolean mayBeHeader(String line) {
        return line.contains("\"listing\"") || (line.stripLeading().startsWith("{") && !line.contains("\"kind\""));
    }

    private record ListingHeader(
            String source,
            String category,
            Optional<ListingDate> date,
            Map<AnnouncementKind, Integer> stated,
            Optional<String> from,
            Optional<Instant> fetched,
            Optional<String> title) {
        Listing listing(List<Announcement> announcements) {
            return new Listing(source, category, date, stated, from, fetched, title, announcements);
        }
    }

    private static Optional<ListingHeader> header(MappingReader fields, Diagnostics diagnostics) {
        OptionalInt version = fields.integer("listing", VERSION, VERSION);
        Optional<String> source = name("source", fields, diagnostics);
        Optional<String> category = name("category", fields, diagnostics);
        Optional<Scalar> dateText = fields.scalar("date");
        Optional<ListingDate> date = dateText.flatMap(it -> ListingDate.parse(it.text()));
        Map<AnnouncementKind, Integer> stated = stated(fields);
        Optional<String> from = fields.text("from").flatMap(TextNormalizer::line);
        Optional<Instant> fetched = fields.scalar("fetched").flatMap(it -> instant(it, diagnostics));
        Optional<String> title = fields.text("title").flatMap(TextNormalizer::line);
        fields.reportUnknown(Severity.WARNING);
        if (version.isEmpty() || source.isEmpty() || category.isEmpty()) {
            return Optional.empty();
        }
        if (dateText.isEmpty() && Sources.ofScheme(source.get()).isPresent()) {
            diagnostics.error(fields.location(), "'date' is missing");
            return Optional.empty();
        }
        if (dateText.isPresent() && date.isEmpty()) {
            diagnostics.error(dateText.get().location(), "expected a date such as 2025-07-15");
            return Optional.empty();
        }
        return Optional.of(new ListingHeader(source.get(), category.get(), date, stated, from, fetched, title));
    }

    /** A name without characters that no page can show. */
    private static Optional<String> name(String key, MappingReader fields, Diagnostics diagnostics) {
        String text = fields.requiredText(key);
        Optional<String> name = TextNormalizer.line(text);
        if (name.isEmpty() && !text.isEmpty()) {
            diagnostics.error(fields.location(key), "'" + key + "' has no visible character");
        }
        return name;
    }

    private static Map<AnnouncementKind, Integer> stated(MappingReader fields) {
        Map<AnnouncementKind, Integer> stated = new EnumMap<>(AnnouncementKind.class);
        fields.fields("stated").ifPresent(counts -> {
            for (AnnouncementKind kind : AnnouncementKind.values()) {
                counts.integer(kind.key(), 0, MOST).ifPresent(count -> stated.put(kind, count));
            }
            counts.reportUnknown(Severity.WARNING);
        });
        return stated;
    }

    private static Optional<Instant> instant(Scalar scalar, Diagnostics diagnostics) {
        try {
            return Optional.of(Instant.parse(scalar.text()));
        } catch (DateTimeParseException noInstant) {
            diagnostics.error(scalar.location(), "expected a time such as 2025-07-15T04:12:09Z");
            return Optional.empty();
        }
    }

    private static Optional<Announcement> announcement(MappingReader fields, Diagnostics diagnostics) {
        Optional<AnnouncementKind> kind = kind(fields, diagnostics);
        Optional<EntryId> id = id(fields, diagnostics);
        String title = fields.requiredText("title");
        Announcement announcement = new Announcement(
                kind.orElse(AnnouncementKind.NEW),
                id.orElse(new EntryId(EntryId.URL, "")),
                fields.integer("version", 1, MOST),
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
        Optional<EntryId> id = TextNormalizer.line(fields.requiredText("id")).flatMap(EntryId::parse);
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
        return names.isEmpty() ? Optional.empty() : Optional.of(new Authors(names, truncated));
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
