package daybook.config;

import daybook.diagnostic.Diagnostics;
import daybook.listing.Sources;
import daybook.source.SourceRules;
import daybook.yaml.MappingReader;
import daybook.yaml.YamlNode;
import daybook.yaml.YamlNode.Scalar;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads where listings come from, and whom a source can turn to. */
final class SourceReader {
    private static final Pattern WEB = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE);

    /** It goes into a header of HTTP, where blanks, parentheses and semicolons would mean something else. */
    private static final Pattern CONTACT = Pattern.compile(
            "[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]++\\.)++[A-Za-z]{2,}|https?://[A-Za-z0-9._~:/?#@!$&*+,=%-]+");

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

    /** A category, the address of a feed, or a mapping {@code list: https://…}. */
    private Optional<SourceSetting> source(YamlNode item) {
        if (item instanceof Scalar name) {
            return WEB.matcher(name.text()).matches()
                    ? address(name, "feed", "feed.xml").map(SourceSetting.Feed::new)
                    : category(name);
        }
        MappingReader fields = MappingReader.of(item, diagnostics);
        Optional<Scalar> list = fields.scalar("list");
        fields.reportUnknown();
        if (fields.isReadable() && list.isEmpty()) {
            diagnostics.error(item.location(), "'list' is missing", "write list: https://example.org/README.md");
        }
        return list.flatMap(it -> address(it, "list", "README.md")).map(SourceSetting.WebList::new);
    }

    private Optional<URI> address(Scalar address, String kind, String example) {
        try {
            URI uri = new URI(address.text());
            if (WEB.matcher(address.text()).matches()
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
