package daybook.listing.format;

import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.listing.Announcement;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.Kind;
import daybook.listing.Links;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.yaml.Documents;
import daybook.yaml.Fields;
import daybook.yaml.Node;
import daybook.yaml.Node.Scalar;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Daybook's own listing file: a line for the listing, then a line for each announcement. A further listing may follow
 * in the same file. {@code docs/content.md} describes it. A key that nobody knows is a warning only: the file may come
 * from a newer version.
 */
final class JsonLinesFormat implements ListingFormat {
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
        return Documents.json(file, line, new Diagnostics())
                .filter(it -> it instanceof Node.Mapping mapping
                        && mapping.members().stream()
                                .anyMatch(member -> member.name().equals("listing")))
                .isPresent();
    }

    @Override
    public List<Listing> read(SourceFile file, Diagnostics diagnostics) {
        List<Listing> listings = new ArrayList<>();
        Optional<Header> header = Optional.empty();
        List<Announcement> announcements = new ArrayList<>();
        for (int line = 1; line <= file.lineCount(); line++) {
            Optional<Node> node =
                    file.line(line).isBlank() ? Optional.empty() : Documents.json(file, line, diagnostics);
            if (node.isEmpty()) {
                continue;
            }
            Fields fields = Fields.of(node.get(), diagnostics);
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

    private record Header(
            String source,
            String category,
            Optional<ListingDate> date,
            Map<Kind, Integer> stated,
            Optional<String> from,
            Optional<Instant> fetched) {
        Listing listing(List<Announcement> announcements) {
            return new Listing(source, category, date, stated, from, fetched, announcements);
        }
    }

    private static Optional<Header> header(Fields fields, Diagnostics diagnostics) {
        fields.integer("listing", VERSION, VERSION);
        String source = fields.requiredText("source");
        String category = fields.requiredText("category");
        Optional<Scalar> dateText = fields.scalar("date");
        Optional<ListingDate> date = dateText.flatMap(it -> ListingDate.parse(it.text()));
        Map<Kind, Integer> stated = stated(fields);
        Optional<String> from = fields.text("from");
        Optional<Instant> fetched = fields.scalar("fetched").flatMap(it -> instant(it, diagnostics));
        fields.reportUnknown(Severity.WARNING);
        if (dateText.isEmpty() && source.equals("arxiv")) {
            diagnostics.error(fields.location(), "'date' is missing");
            return Optional.empty();
        }
        if (dateText.isPresent() && date.isEmpty()) {
            diagnostics.error(dateText.get().location(), "expected a date such as 2025-07-15");
            return Optional.empty();
        }
        return Optional.of(new Header(source, category, date, stated, from, fetched));
    }

    private static Map<Kind, Integer> stated(Fields fields) {
        Map<Kind, Integer> stated = new EnumMap<>(Kind.class);
        fields.fields("stated").ifPresent(counts -> {
            for (Kind kind : Kind.values()) {
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

    private static Optional<Announcement> announcement(Fields fields, Diagnostics diagnostics) {
        Optional<Kind> kind = kind(fields, diagnostics);
        Optional<EntryId> id = id(fields, diagnostics);
        String title = fields.requiredText("title");
        Announcement announcement = new Announcement(
                kind.orElse(Kind.NEW),
                id.orElse(new EntryId(EntryId.ARXIV, "")),
                fields.integer("version", 1, MOST),
                Prose.line(title).orElse(""),
                authors(fields),
                fields.scalar("abstract").flatMap(it -> Prose.paragraphs(it.text())),
                fields.scalars("subjects").stream().map(Scalar::text).toList(),
                fields.text("comments").flatMap(Prose::line),
                fields.text("journalRef").flatMap(Prose::line),
                fields.text("doi").flatMap(Prose::line),
                fields.text("reportNo").flatMap(Prose::line),
                links(fields, diagnostics));
        fields.reportUnknown(Severity.WARNING);
        return kind.isPresent() && id.isPresent() && !title.isEmpty() ? Optional.of(announcement) : Optional.empty();
    }

    private static Optional<Kind> kind(Fields fields, Diagnostics diagnostics) {
        Optional<Kind> kind = Kind.ofKey(fields.requiredText("kind"));
        if (kind.isEmpty()) {
            fields.scalar("kind")
                    .ifPresent(it -> diagnostics.unknown(
                            it.location(), "kind", it.text(), List.of("new", "cross", "replacement")));
        }
        return kind;
    }

    private static Optional<EntryId> id(Fields fields, Diagnostics diagnostics) {
        Optional<EntryId> id = EntryId.parse(fields.requiredText("id"));
        if (id.isEmpty()) {
            fields.scalar("id")
                    .ifPresent(it -> diagnostics.error(
                            it.location(),
                            "'" + it.text() + "' identifies no paper",
                            "write 2507.10069, math/0309136, doi:… or url:…, without a version"));
        }
        return id;
    }

    private static Optional<Authors> authors(Fields fields) {
        List<String> names = fields.scalars("authors").stream()
                .flatMap(name -> Prose.line(name.text()).stream())
                .toList();
        boolean truncated = fields.flag("authorsTruncated");
        return names.isEmpty() ? Optional.empty() : Optional.of(new Authors(names, truncated));
    }

    private static Links links(Fields fields, Diagnostics diagnostics) {
        return fields.fields("links")
                .map(links -> {
                    Links known = new Links(address(links, "pdf", diagnostics), address(links, "html", diagnostics));
                    links.reportUnknown(Severity.WARNING);
                    return known;
                })
                .orElse(Links.NONE);
    }

    /** Others, such as {@code javascript:}, would run when a reader follows them. */
    private static Optional<String> address(Fields links, String name, Diagnostics diagnostics) {
        Optional<String> address = links.text(name);
        Optional<String> web = address.filter(it -> it.startsWith("https://") || it.startsWith("http://"));
        if (address.isPresent() && web.isEmpty()) {
            links.scalar(name).ifPresent(it -> diagnostics.error(it.location(), "expected an https address"));
        }
        return web;
    }
}
