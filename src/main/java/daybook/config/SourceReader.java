package daybook.config;

import daybook.diagnostic.Diagnostics;
import daybook.listing.Sources;
import daybook.source.SourceRules;
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
    List<SourceSetting> sources(List<Scalar> names) {
        Set<SourceSetting> sources = new LinkedHashSet<>();
        for (Scalar name : names) {
            Optional<SourceSetting> source = WEB.matcher(name.text()).matches() ? feed(name) : category(name);
            if (source.isPresent() && !sources.add(source.get())) {
                diagnostics.error(name.location(), "duplicate source '" + name.text() + "'");
            }
        }
        return List.copyOf(sources);
    }

    private Optional<SourceSetting> feed(Scalar address) {
        try {
            URI uri = new URI(address.text());
            if (uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null) {
                return Optional.of(new SourceSetting.Feed(uri));
            }
        } catch (URISyntaxException malformed) {
            // Falls through to the report, which is the same for all wrong addresses.
        }
        diagnostics.error(
                address.location(),
                "'" + address.text() + "' is not the address of a feed",
                "write the full address, without a user's name and without a #, such as https://example.org/feed.xml");
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
