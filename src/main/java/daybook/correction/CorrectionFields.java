package daybook.correction;

import daybook.correction.Correction.Same;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.HttpAddress;
import daybook.listing.IdentifierParser;
import daybook.listing.LabelledLink;
import daybook.yaml.MappingReader;
import daybook.yaml.YamlNode;
import daybook.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the keys of one correction say. */
final class CorrectionFields {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final MappingReader fields;
    private final Diagnostics diagnostics;

    private CorrectionFields(MappingReader fields, Diagnostics diagnostics) {
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads a correction, of which each part that is wrong is reported and left out.
     *
     * @param name how its identifier is written
     * @param place of its identifier
     * @param node what stands behind it
     */
    static Correction read(String name, EntryId id, Location place, YamlNode node, Diagnostics diagnostics) {
        Correction correction =
                new CorrectionFields(MappingReader.of(node, diagnostics), diagnostics).read(name, id, place);
        return HideIntent.of(node) ? Correction.hiding(id, place) : correction;
    }

    private Correction read(String name, EntryId id, Location place) {
        Optional<Scalar> sameAs = fields.scalar("same-as");
        Optional<EntryId> other = sameAs.flatMap(it -> IdentifierParser.ofAny(it.text()));
        // What is said of a page is that of its paper, even if nobody has to say so.
        boolean isItself = other.equals(Optional.of(id))
                && IdentifierParser.asWritten(sameAs.orElseThrow().text()).equals(IdentifierParser.asWritten(name));
        if (sameAs.isPresent() && (other.isEmpty() || isItself)) {
            diagnostics.error(
                    sameAs.get().location(),
                    isItself ? "this is the entry itself" : "'" + sameAs.get().text() + "' identifies no paper",
                    "name the other identity of the paper");
        }
        Correction correction = new Correction(
                id,
                place,
                fields.flag("hide"),
                other.filter(it -> !it.equals(id))
                        .map(it -> new Same(it, sameAs.get().location())),
                fields.text("title"),
                authors(),
                address(fields, "address"),
                links());
        fields.reportUnknown();
        boolean isMore = correction.hidden()
                || correction.title().isPresent()
                || correction.authors().isPresent()
                || correction.address().isPresent()
                || !correction.links().isEmpty();
        if (other.isPresent() && isMore) {
            diagnostics.error(
                    place,
                    "an entry that is the same as another one is corrected there",
                    "move the other keys to '" + other.get() + "'");
        }
        return correction;
    }

    /** All authors or none: a list that lacks some would be wrong. */
    private Optional<Authors> authors() {
        List<Scalar> names = fields.scalars("authors");
        if (names.size() < fields.items("authors").size()
                || fields.node("authors").isEmpty()) {
            return Optional.empty();
        }
        Location place = fields.location("authors");
        if (fields.node("authors").get() instanceof Scalar written
                && areSeveral(written.text().strip())) {
            diagnostics.error(
                    place,
                    "'authors' must be a list",
                    "write it as [" + written.text() + "]; a single name with a comma stands in quotes in brackets");
            return Optional.empty();
        }
        Optional<Authors> authors = Authors.of(names.stream().map(Scalar::text).toList(), false);
        if (authors.isEmpty()) {
            diagnostics.error(place, "'authors' names nobody", "write their names, or leave it out");
        }
        return authors;
    }

    /** Family and given name have one comma between them, and seldom several words on both sides of it. */
    private static boolean areSeveral(String names) {
        int comma = names.indexOf(',');
        return comma != names.lastIndexOf(',')
                || (comma >= 0 && hasWords(names.substring(0, comma)) && hasWords(names.substring(comma + 1)));
    }

    private static boolean hasWords(String name) {
        return BLANKS.split(name.strip()).length > 1;
    }

    private List<LabelledLink> links() {
        List<LabelledLink> links = new ArrayList<>();
        fields.fields("links")
                .ifPresent(it -> it.forEach((label, node) ->
                        address(it, label).ifPresent(address -> links.add(new LabelledLink(label, address)))));
        return links;
    }

    private Optional<String> address(MappingReader of, String name) {
        Optional<String> address = of.text(name);
        Optional<String> web = address.filter(HttpAddress::is);
        if (address.isPresent() && web.isEmpty()) {
            diagnostics.error(of.location(name), "expected an address that begins with https://");
        }
        return web;
    }
}
