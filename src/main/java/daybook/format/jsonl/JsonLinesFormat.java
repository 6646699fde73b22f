package daybook.format.jsonl;

import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.ListingFormat;
import daybook.format.TextNormalizer;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.listing.Sources;
import daybook.text.StatedDay;
import daybook.yaml.MappingReader;
import daybook.yaml.YamlNode;
import daybook.yaml.YamlNode.Scalar;
import daybook.yaml.YamlReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
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
    /** How the names of the format's files end. */
    public static final String SUFFIX = ".jsonl";

    private static final int VERSION = 1;
    /** A number in a file is at most so large. */
    static final int MOST = 1_000_000;

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
                AnnouncementLine.read(fields, diagnostics).ifPresent(announcements::add);
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
        Optional<Instant> instant = instant(scalar.text());
        if (instant.isEmpty()) {
            diagnostics.error(scalar.location(), "expected a time such as 2025-07-15T04:12:09Z");
        }
        return instant;
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text))
                    .filter(it -> StatedDay.isYear(it.atOffset(ZoneOffset.UTC).getYear()));
        } catch (DateTimeException noInstant) {
            return Optional.empty();
        }
    }
}
