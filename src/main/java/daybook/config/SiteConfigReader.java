package daybook.config;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.KnownNames;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.layout.SiteLayout;
import daybook.listing.AnnouncementKind;
import daybook.listing.HttpAddress;
import daybook.query.Query;
import daybook.yaml.MappingReader;
import daybook.yaml.YamlNode;
import daybook.yaml.YamlNode.Scalar;
import daybook.yaml.YamlReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads site-config.yml. {@code docs/site-config.schema.json} says the same to editors. */
public final class SiteConfigReader {
    private static final Pattern CURATOR_ID = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern DOMAIN = Pattern.compile("(?:[a-z0-9-]++\\.)++[a-z]{2,}");

    /** Nobody writes more. */
    private static final int MOST_AUTHOR_PAPERS = 1_000;

    private final SourceFile file;
    private final QueryReader queries;
    private final Set<String> languages;
    private final Diagnostics diagnostics;
    private final Diagnostics ofParts;

    private SiteConfigReader(SourceFile file, Set<String> languages, Diagnostics diagnostics, Diagnostics ofParts) {
        this.file = file;
        this.ofParts = ofParts;
        this.queries = new QueryReader(file, diagnostics);
        this.languages = languages;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads the settings; every error is reported.
     *
     * @param languages the codes for which the theme has messages
     * @return empty when nothing could be made of the file; else what could, usable when nothing was reported
     */
    public static Optional<SiteConfig> read(SourceFile file, Set<String> languages, Diagnostics diagnostics) {
        return read(file, languages, diagnostics, diagnostics);
    }

    /**
     * Reads the settings; every error is reported.
     *
     * @param ofParts receives errors in topics, sources and the contact, which readers can do without: they are left
     *     out
     */
    public static Optional<SiteConfig> read(
            SourceFile file, Set<String> languages, Diagnostics diagnostics, Diagnostics ofParts) {
        return YamlReader.yaml(file, diagnostics)
                .map(node -> new SiteConfigReader(file, languages, diagnostics, ofParts)
                        .config(MappingReader.of(node, diagnostics)));
    }

    private SiteConfig config(MappingReader fields) {
        String title = fields.requiredText("title");
        String description = fields.requiredText("description");
        String language = language(fields);
        TextSettings texts = TextSettings.read(fields, diagnostics);
        PublishingSettings publishing = publishing(fields);
        ListingSettings listings = listings(fields);
        OptionalInt authorPages = fields.integer("author-pages", 1, MOST_AUTHOR_PAPERS);
        PageSettings pages = fields.fields("pages").map(PageSettings::read).orElse(PageSettings.ALL);
        FeedSettings feeds = fields.fields("feeds").map(this::feeds).orElse(FeedSettings.USUAL);
        List<Curator> curators = curators(fields);
        List<CuratedTopic> topics = new TopicReader(file, ofParts).topics(fields.items("topics"));
        fields.reportUnknown();
        return new SiteConfig(
                title, description, language, texts, publishing, listings, authorPages, pages, feeds, curators, topics);
    }

    private PublishingSettings publishing(MappingReader fields) {
        URI url = url(fields);
        return new PublishingSettings(
                url,
                fields.location("url"),
                fields.text("moved-from").flatMap(it -> address(fields, "moved-from", it)),
                domain(fields, url),
                repository(fields),
                ArchiveSettings.read(fields, url, diagnostics));
    }

    private Optional<Repository> repository(MappingReader fields) {
        Optional<String> address = fields.text("repository");
        Optional<Repository> repository = address.flatMap(Repository::of);
        if (address.isPresent() && repository.isEmpty()) {
            diagnostics.error(
                    fields.location("repository"),
                    "this is no repository at GitHub, GitLab or Codeberg",
                    "write its address, such as https://github.com/name/reading-list");
        }
        return repository;
    }

    private ListingSettings listings(MappingReader fields) {
        SourceReader reader = new SourceReader(ofParts);
        return new ListingSettings(
                reader.sources(fields),
                reader.contact(fields.scalar("contact")),
                fields.date("undated"),
                fields.fields("show").map(this::selection).orElse(EntrySelection.ALL));
    }

    private URI url(MappingReader fields) {
        String text = fields.requiredText("url");
        URI fallback = URI.create("https://example.invalid/");
        if (text.isEmpty()) {
            return fallback;
        }
        return address(fields, "url", text).orElse(fallback);
    }

    private Optional<URI> address(MappingReader fields, String key, String text) {
        Optional<URI> address = SiteUrlParser.of(text);
        if (address.isEmpty()) {
            diagnostics.error(
                    fields.location(key),
                    "'" + text + "' is not the address of a site",
                    SiteUrlParser.hint(text, "https://name.github.io/reading-list/"));
        }
        return address;
    }

    private String language(MappingReader fields) {
        String language = fields.text("language").orElse("en");
        if (!languages.contains(language)) {
            diagnostics.error(
                    fields.location("language"),
                    "unknown language '" + language + "'",
                    LANGUAGE.matcher(language).matches()
                            ? Optional.of(missing(language))
                            : KnownNames.of(languages).hint(language));
        }
        return language;
    }

    /** How to have a language that the theme lacks. */
    private String missing(String language) {
        return "it can be " + String.join(", ", languages) + "; for another one create " + SiteLayout.TEMPLATES
                + "/messages_" + language + ".properties";
    }

    private Optional<String> domain(MappingReader fields, URI url) {
        Optional<String> domain = fields.text("domain");
        if (domain.isPresent() && !DOMAIN.matcher(domain.get()).matches()) {
            diagnostics.error(
                    fields.location("domain"),
                    "this is not a domain",
                    "write only the name, in small letters, such as papers.example.org");
        } else if (domain.isPresent() && !domain.get().equals(url.getHost())) {
            diagnostics.error(
                    fields.location("domain"),
                    "the domain differs from the host of url, '" + url.getHost() + "'",
                    "a site has one address: change one of them");
        }
        return domain;
    }

    private EntrySelection selection(MappingReader fields) {
        Set<AnnouncementKind> kinds = EnumSet.noneOf(AnnouncementKind.class);
        for (Scalar kind : fields.names("kinds")) {
            AnnouncementKind.ofKey(kind.text())
                    .ifPresentOrElse(
                            kinds::add,
                            () -> diagnostics.unknown(
                                    kind.location(),
                                    "kind",
                                    kind.text(),
                                    Arrays.stream(AnnouncementKind.values())
                                            .map(AnnouncementKind::key)
                                            .toList()));
        }
        Map<String, Location> categories = fields.names("categories").stream()
                .collect(Collectors.toMap(Scalar::text, Scalar::location, (first, second) -> first));
        Optional<Query> query = fields.scalar("query").flatMap(queries::query);
        fields.reportUnknown();
        return new EntrySelection(kinds.isEmpty() ? EntrySelection.ALL.kinds() : kinds, categories, query);
    }

    private FeedSettings feeds(MappingReader fields) {
        int length = fields.integer("length", 1, FeedSettings.MOST).orElse(FeedSettings.USUAL_LENGTH);
        Optional<String> hub = fields.text("hub");
        List<FeedType> formats = new ArrayList<>();
        for (Scalar format : fields.names("formats")) {
            FeedType.ofKey(format.text())
                    .ifPresentOrElse(
                            formats::add,
                            () -> diagnostics.unknown(
                                    format.location(),
                                    "format",
                                    format.text(),
                                    Arrays.stream(FeedType.values())
                                            .map(FeedType::key)
                                            .toList()));
        }
        fields.reportUnknown();
        hub.filter(it -> !ADDRESS.matcher(it).matches())
                .ifPresent(it -> diagnostics.error(
                        fields.location("hub"),
                        "expected the address of a hub",
                        "write the full address, such as https://hub.example.org/"));
        return new FeedSettings(length, hub, formats);
    }

    private List<Curator> curators(MappingReader fields) {
        List<Curator> curators = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode item : fields.items("curators")) {
            MappingReader curator = MappingReader.of(item, diagnostics);
            String id = curator.requiredText("id");
            String name = curator.requiredText("name");
            Optional<String> url = curator.text("url");
            curator.reportUnknown();
            if (!id.isEmpty() && !CURATOR_ID.matcher(id).matches()) {
                diagnostics.error(curator.location("id"), "an id is made of letters, digits, - and _");
            } else if (!ids.add(id)) {
                diagnostics.error(curator.location("id"), "duplicate curator '" + id + "'");
            }
            url.filter(it -> !HttpAddress.is(it))
                    .ifPresent(it -> diagnostics.error(curator.location("url"), "expected an https address"));
            curators.add(new Curator(id, name, url, curator.location("url")));
        }
        if (curators.isEmpty()) {
            diagnostics.error(
                    fields.location(), "'curators' is missing", "name at least one curator, with id and name");
            curators.add(new Curator("", "", Optional.empty(), fields.location()));
        }
        return curators;
    }
}
