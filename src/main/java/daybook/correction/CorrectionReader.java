package daybook.correction;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.listing.EntryId;
import daybook.listing.IdentifierParser;
import daybook.yaml.MappingReader;
import daybook.yaml.YamlNode;
import daybook.yaml.YamlNode.Mapping;
import daybook.yaml.YamlNode.Sequence;
import daybook.yaml.YamlReader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads corrections. {@code docs/overrides.schema.json} says the same to editors. */
public final class CorrectionReader {
    /** The first line of a correction. */
    private static final Pattern BEGINNING = Pattern.compile("[^\\s#]");

    /** As Git marks both sides of a conflict. */
    private static final Pattern CONFLICT = Pattern.compile("(?:<{7}|\\|{7}|={7}|>{7})(?: .*)?");

    /** What separates the identifier in the first line from the rest. */
    private static final Pattern END_OF_NAME = Pattern.compile(":(?=\\s|$)");

    /** What decides whether, and as what, an entry is on the site. */
    private static final Pattern DECISIVE = Pattern.compile("\\s+(?:hide|same-as)\\s*:");

    private final Diagnostics diagnostics;
    private final SortedMap<EntryId, Correction> corrections = new TreeMap<>();
    private Optional<EntryId> latest = Optional.empty();

    private CorrectionReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * The corrections in a file. What is wrong of one is reported and left out, also where the file is no YAML as a
     * whole; what one means to hide is hidden all the same.
     */
    public static Corrections read(SourceFile file, Diagnostics diagnostics) {
        CorrectionReader reader = new CorrectionReader(diagnostics);
        YamlReader.yaml(file, diagnostics).ifPresentOrElse(reader::addAll, () -> reader.addParts(file));
        reader.rejectChains();
        return Corrections.of(reader.corrections);
    }

    private void addAll(YamlNode node) {
        MappingReader fields = MappingReader.of(node, diagnostics);
        fields.forEach((name, correction) -> add(name, fields.nameLocation(name), correction));
        if (node instanceof Mapping mapping) {
            mapping.repeated().stream()
                    .filter(it -> HideIntent.of(it.value()))
                    .forEach(it -> IdentifierParser.ofAny(it.name())
                            .ifPresent(id -> hide(id, it.position().location())));
        } else if (node instanceof Sequence list) {
            list.items().stream().filter(Mapping.class::isInstance).forEach(this::addAll);
        }
    }

    /** What a correction hides must not be shown because another one, or a line of its own, is badly written. */
    private void addParts(SourceFile file) {
        int first = 1;
        for (int line = 2; line <= file.lineCount() + 1; line++) {
            if (line > file.lineCount() || isBeginning(file.line(line))) {
                addPart(file, first, line - 1);
                first = line;
            }
        }
    }

    private static boolean isBeginning(String line) {
        return BEGINNING.matcher(line).lookingAt() && !isConflict(line);
    }

    private static boolean isConflict(String line) {
        return CONFLICT.matcher(line).matches();
    }

    private void addPart(SourceFile file, int first, int last) {
        Optional<YamlNode> whole = part(file, first, last, it -> !isConflict(it));
        List<String> decisive = IntStream.rangeClosed(first, last)
                .mapToObj(file::line)
                .filter(it -> DECISIVE.matcher(it).lookingAt())
                .toList();
        whole.or(() -> decisive.isEmpty() ? Optional.empty() : part(file, first, last, decisive::contains))
                .ifPresent(this::addAll);
        if (whole.isEmpty()
                && IntStream.rangeClosed(first, last).mapToObj(file::line).anyMatch(HideIntent::of)) {
            String name = END_OF_NAME.split(file.line(first), 2)[0].replaceAll("[\"']", "");
            IdentifierParser.ofAny(name).ifPresent(id -> hide(id, file.at(first, 1, name.length())));
        }
    }

    /** The part from one line to another, of which the first and those that count are read. */
    private static Optional<YamlNode> part(SourceFile file, int first, int last, Predicate<String> counts) {
        String text = IntStream.rangeClosed(first, last)
                .mapToObj(it -> it == first || counts.test(file.line(it)) ? file.line(it) : "")
                .collect(Collectors.joining("\n", "\n".repeat(first - 1), ""));
        return YamlReader.yaml(new SourceFile(file.name(), text), first, last, new Diagnostics())
                .filter(Mapping.class::isInstance);
    }

    private void add(String name, Location place, YamlNode node) {
        Optional<EntryId> id = IdentifierParser.ofAny(name);
        if (id.isEmpty()) {
            diagnostics.error(
                    place,
                    "'" + name + "' identifies no paper",
                    "write 2507.10069, math/0309136, doi:… or an address that begins with https://");
            // It stands below the one that it belongs to if it is not indented.
            latest.filter(it -> HideIntent.of(name, node)).ifPresent(it -> hide(it, place));
            return;
        }
        latest = id;
        Correction correction = CorrectionFields.read(name, id.get(), place, node, diagnostics);
        if (correction.saysNothing() && !id.equals(IdentifierParser.asWritten(name))) {
            // That a page is the same as its paper, which is so by itself.
            return;
        }
        if (corrections.containsKey(id.get())) {
            diagnostics.error(place, "duplicate '" + id.get() + "'", "put both into one");
        }
        corrections.merge(id.get(), correction, (first, second) -> second.hidden() ? second : first);
    }

    private void hide(EntryId id, Location place) {
        corrections.put(id, Correction.hiding(id, place));
    }

    /** What is the same as something that is the same as a third would have two identities. */
    private void rejectChains() {
        for (Correction it : List.copyOf(corrections.values())) {
            Optional<EntryId> other = it.sameAs();
            Optional<EntryId> third = other.flatMap(this::correction).flatMap(Correction::sameAs);
            if (third.isPresent()) {
                diagnostics.error(
                        it.place(),
                        "'" + other.orElseThrow() + "' is the same as '" + third.get() + "'",
                        third.get().equals(it.id())
                                ? "remove one of the two: the identifier that is left over stands for both"
                                : "write same-as: " + third.get());
                if (isHidden(it)) {
                    hide(it.id(), it.place());
                } else {
                    corrections.remove(it.id());
                }
            }
        }
    }

    /** Whether what an entry is the same as is hidden, however long the chain. */
    private boolean isHidden(Correction correction) {
        Set<EntryId> passed = new HashSet<>();
        Optional<Correction> next = Optional.of(correction);
        while (next.isPresent() && !next.get().hidden() && passed.add(next.get().id())) {
            next = next.get().sameAs().flatMap(this::correction);
        }
        return next.filter(Correction::hidden).isPresent();
    }

    private Optional<Correction> correction(EntryId id) {
        return Optional.ofNullable(corrections.get(id));
    }
}
