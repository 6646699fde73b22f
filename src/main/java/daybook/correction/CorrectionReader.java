package daybook.correction;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.HttpAddress;
import daybook.listing.IdentifierParser;
import daybook.listing.LabelledLink;
import daybook.yaml.MappingReader;
import daybook.yaml.YamlNode;
import daybook.yaml.YamlNode.Mapping;
import daybook.yaml.YamlNode.Scalar;
import daybook.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads corrections. {@code docs/overrides.schema.json} says the same to editors. */
public final class CorrectionReader {
    /** The first line of a correction. */
    private static final Pattern BEGINNING = Pattern.compile("[^\\s#]");

    /** What decides whether, and as what, an entry is on the site. */
    private static final Pattern DECISIVE = Pattern.compile("\\s+(?:hide|same-as)\\s*:");

    private final Diagnostics diagnostics;
    private final SortedMap<EntryId, Correction> corrections = new TreeMap<>();

    private CorrectionReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * The corrections in a file. One with an error is reported and left out; of a file that is no YAML as a whole,
     * those that are.
     */
    public static Corrections read(SourceFile file, Diagnostics diagnostics) {
        CorrectionReader reader = new CorrectionReader(diagnostics);
        YamlReader.yaml(file, diagnostics).ifPresentOrElse(reader::addAll, () -> reader.addParts(file));
        reader.rejectChains();
        return new Corrections(reader.corrections);
    }

    private void addAll(YamlNode corrections) {
        MappingReader fields = MappingReader.of(corrections, diagnostics);
        fields.forEach((name, node) -> add(name, fields.nameLocation(name), node));
    }

    /** What a correction hides must not be shown because another one, or a line of its own, is badly written. */
    private void addParts(SourceFile file) {
        int first = 1;
        for (int line = 2; line <= file.lineCount() + 1; line++) {
            if (line > file.lineCount() || BEGINNING.matcher(file.line(line)).lookingAt()) {
                addPart(file, first, line - 1);
                first = line;
            }
        }
    }

    private void addPart(SourceFile file, int first, int last) {
        String decisive = IntStream.rangeClosed(1, last)
                .mapToObj(it -> it == first || DECISIVE.matcher(file.line(it)).lookingAt() ? file.line(it) : "")
                .collect(Collectors.joining("\n"));
        YamlReader.yaml(file, first, last, new Diagnostics())
                .or(() -> YamlReader.yaml(new SourceFile(file.name(), decisive), first, last, new Diagnostics()))
                .filter(Mapping.class::isInstance)
                .ifPresent(this::addAll);
    }

    private void add(String name, Location place, YamlNode node) {
        Optional<EntryId> id = IdentifierParser.ofAny(name);
        if (id.isEmpty()) {
            diagnostics.error(
                    place,
                    "'" + name + "' identifies no paper",
                    "write 2507.10069, math/0309136, doi:… or an address that begins with https://");
            return;
        }
        Diagnostics problems = new Diagnostics();
        Correction correction = correction(id.get(), place, node, problems);
        problems.sorted().forEach(diagnostics::add);
        if (corrections.containsKey(id.get())) {
            diagnostics.error(place, "duplicate '" + id.get() + "'", "put both into one");
        } else if (!problems.hasErrors()) {
            corrections.put(id.get(), correction);
        }
    }

    private static Correction correction(EntryId id, Location place, YamlNode node, Diagnostics problems) {
        MappingReader fields = MappingReader.of(node, problems);
        Optional<Scalar> sameAs = fields.scalar("same-as");
        Optional<EntryId> other = sameAs.flatMap(it -> IdentifierParser.ofAny(it.text()));
        if (sameAs.isPresent() && (other.isEmpty() || other.get().equals(id))) {
            problems.error(
                    sameAs.get().location(),
                    other.isEmpty() ? "'" + sameAs.get().text() + "' identifies no paper" : "this is the entry itself",
                    "name the other identity of the paper");
        }
        List<String> names =
                fields.scalars("authors").stream().map(Scalar::text).toList();
        Correction correction = new Correction(
                id,
                place,
                fields.flag("hide"),
                other,
                fields.text("title"),
                Authors.of(names, false),
                address(fields, "address", problems),
                links(fields, problems));
        fields.reportUnknown();
        boolean isMore = correction.hidden()
                || correction.title().isPresent()
                || correction.authors().isPresent()
                || correction.address().isPresent()
                || !correction.links().isEmpty();
        if (other.isPresent() && isMore) {
            problems.error(
                    place,
                    "an entry that is the same as another one is corrected there",
                    "move the other keys to '" + other.get() + "'");
        }
        return correction;
    }

    private static List<LabelledLink> links(MappingReader fields, Diagnostics problems) {
        List<LabelledLink> links = new ArrayList<>();
        fields.fields("links")
                .ifPresent(it -> it.forEach((label, node) -> address(it, label, problems)
                        .ifPresent(address -> links.add(new LabelledLink(label, address)))));
        return links;
    }

    private static Optional<String> address(MappingReader fields, String name, Diagnostics problems) {
        Optional<String> address = fields.text(name);
        Optional<String> web = address.filter(HttpAddress::is);
        if (address.isPresent() && web.isEmpty()) {
            problems.error(fields.location(name), "expected an address that begins with https://");
        }
        return web;
    }

    /** What is the same as something that is the same as a third would have two identities. */
    private void rejectChains() {
        for (Correction it : List.copyOf(corrections.values())) {
            Optional<Correction> next = it.sameAs()
                    .flatMap(this::correction)
                    .filter(other -> other.sameAs().isPresent());
            if (next.isPresent()) {
                Location place = it.place();
                diagnostics.error(
                        place,
                        "'" + next.get().id() + "' is the same as '"
                                + next.get().sameAs().orElseThrow() + "'",
                        "write same-as: " + next.get().sameAs().orElseThrow());
                corrections.remove(it.id());
            }
        }
    }

    private Optional<Correction> correction(EntryId id) {
        return Optional.ofNullable(corrections.get(id));
    }
}
