package daybook.config;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.listing.HttpAddress;
import daybook.listing.Sources;
import daybook.publisher.PaperApi;
import daybook.publisher.PaperApis;
import daybook.source.SourceRules;
import daybook.yaml.MappingReader;
import daybook.yaml.YamlNode;
import daybook.yaml.YamlNode.Scalar;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads where listings come from, and whom a source can turn to. */
final class SourceReader {
    /** It goes into a header of HTTP, where blanks, parentheses and semicolons would mean something else. */
    private static final Pattern CONTACT = Pattern.compile(
            "[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]++\\.)++[A-Za-z]{2,}|https?://[A-Za-z0-9._~:/?#@!$&*+,=%-]+");

    private static final String LIST = "list";
    private static final String OPML = "opml";

    /** What can stand before a colon. */
    private static final List<String> SCHEMES = Stream.concat(
                    Stream.of(LIST, OPML), PaperApis.ALL.stream().map(PaperApi::scheme))
            .toList();

    private final Diagnostics diagnostics;

    SourceReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The sources in their order; each that is none, or is a duplicate, is reported and left out. */
    List<SourceSetting> sources(MappingReader fields) {
        Set<SourceSetting> sources = new LinkedHashSet<>();
        for (YamlNode item : fields.namesAndMappings("sources")) {
            Optional<SourceSetting> source = source(item);
            if (source.isPresent() && !sources.add(source.get())) {
                diagnostics.error(item.location(), "duplicate source '" + source.get() + "'");
            }
        }
        return List.copyOf(sources);
    }

    /** A category, the address of a feed, or what has a name before a colon, as text or as a mapping. */
    private Optional<SourceSetting> source(YamlNode item) {
        if (item instanceof Scalar name) {
            if (HttpAddress.is(name.text())) {
                return address(name, "feed", "feed.xml").map(SourceSetting.Feed::new);
            }
            int colon = name.text().indexOf(':');
            return colon < 0
                    ? category(name)
                    : named(
                            name.text().substring(0, colon),
                            new Scalar(
                                    name.type(),
                                    name.text().substring(colon + 1).strip(),
                                    name.position()),
                            name.location());
        }
        MappingReader fields = MappingReader.of(item, diagnostics);
        Map<String, Scalar> named = new LinkedHashMap<>();
        SCHEMES.forEach(scheme -> fields.scalar(scheme).ifPresent(it -> named.put(scheme, it)));
        fields.reportUnknown();
        if (fields.isReadable() && named.size() != 1) {
            diagnostics.error(
                    item.location(),
                    "this is not one source",
                    "write one, such as list: https://example.org/README.md");
            return Optional.empty();
        }
        return named.entrySet().stream()
                .findFirst()
                .flatMap(it -> named(it.getKey(), it.getValue(), it.getValue().location()));
    }

    private Optional<SourceSetting> named(String scheme, Scalar value, Location place) {
        if (scheme.equals(LIST)) {
            return address(value, "list", "README.md").map(SourceSetting.WebList::new);
        }
        if (scheme.equals(OPML)) {
            return HttpAddress.is(value.text())
                    ? address(value, "list of feeds", "feeds.opml")
                            .map(it -> new SourceSetting.FeedList(it.toString(), Optional.of(it)))
                    : Optional.of(new SourceSetting.FeedList(value.text(), Optional.empty()));
        }
        Optional<PaperApi> api = PaperApis.ofScheme(scheme);
        if (api.isEmpty()) {
            diagnostics.unknown(place, "kind of source", scheme, SCHEMES);
        } else if (!api.get().accepts(value.text())) {
            diagnostics.error(
                    value.location(),
                    "'" + value.text() + "' is nothing that " + api.get().name() + " can be asked for",
                    "write it as in " + api.get().example());
        }
        return api.filter(it -> it.accepts(value.text())).map(it -> new SourceSetting.Api(it, value.text()));
    }

    private Optional<URI> address(Scalar address, String kind, String example) {
        try {
            URI uri = new URI(address.text());
            if (HttpAddress.is(address.text())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException malformed) {
            // Falls through to the report, which is the same for all wrong addresses.
        }
        diagnostics.error(
                address.location(),
                "'" + address.text() + "' is not the address of a " + kind,
                "write the full address, without a user's name and without a #, such as https://example.org/"
                        + example);
        return Optional.empty();
    }

    private Optional<SourceSetting> category(Scalar code) {
        Optional<SourceSetting> category = Sources.listedCategory(code.text()).map(SourceSetting.Category::new);
        if (category.isEmpty()) {
            reportUnlisted(code);
        }
        return category;
    }

    private void reportUnlisted(Scalar code) {
        for (SourceRules source : Sources.ALL) {
            Optional<String> announced = source.announcedAs(code.text());
            if (announced.isPresent()) {
                diagnostics.error(
                        code.location(),
                        source.name() + " has no listings of " + code.text() + ", which is an alias",
                        "write " + announced.get() + ", as it is announced");
                return;
            }
        }
        String names = Sources.ALL.stream().map(SourceRules::name).collect(Collectors.joining(" or "));
        diagnostics.unknown(
                code.location(),
                "category of " + names,
                code.text(),
                Sources.ALL.stream()
                        .flatMap(it -> it.listedCategories().stream())
                        .toList());
    }

    /** The contact when it is one; else it is reported. */
    Optional<String> contact(Optional<Scalar> contact) {
        Optional<String> usable =
                contact.map(Scalar::text).filter(text -> CONTACT.matcher(text).matches());
        if (contact.isPresent() && usable.isEmpty()) {
            diagnostics.error(
                    contact.get().location(),
                    "'contact' is neither a mail address nor an address of the web",
                    "write one that reaches you, such as name@example.org");
        }
        return usable;
    }
}
