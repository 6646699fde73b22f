package daybook.yaml;

import daybook.diagnostic.Diagnostic.Severity;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.KnownNames;
import daybook.diagnostic.Location;
import daybook.unicode.Unicode;
import daybook.yaml.YamlNode.Mapping;
import daybook.yaml.YamlNode.Member;
import daybook.yaml.YamlNode.Scalar;
import daybook.yaml.YamlNode.ScalarType;
import daybook.yaml.YamlNode.Sequence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Reads the values of a mapping by name, and reports missing and invalid ones. The names that were read are the known
 * ones: {@link #reportUnknown} reports all others.
 */
public final class MappingReader {
    private final Mapping mapping;
    private final Map<String, Member> members;
    private final Diagnostics diagnostics;
    private final ScalarReader scalars;
    private final boolean readable;
    private final Set<String> known = new LinkedHashSet<>();

    private MappingReader(Mapping mapping, boolean readable, Diagnostics diagnostics) {
        this.mapping = mapping;
        this.readable = readable;
        this.diagnostics = diagnostics;
        this.scalars = new ScalarReader(diagnostics);
        this.members = new HashMap<>();
        mapping.members().forEach(member -> members.put(member.name(), member));
    }

    /** Reads a node; one that is not a mapping is reported, and is not {@link #isReadable readable}. */
    public static MappingReader of(YamlNode node, Diagnostics diagnostics) {
        if (node instanceof Mapping mapping) {
            return new MappingReader(mapping, true, diagnostics);
        }
        Optional<String> missing = node instanceof Scalar scalar && scalar.isPlain()
                ? MissingSpace.hint(node.location().excerpt())
                : Optional.empty();
        diagnostics.error(
                node.location(),
                missing.isPresent() ? MissingSpace.MESSAGE : "expected names with values",
                missing.orElse("write 'name: value' lines"));
        return unreadable(node.position(), diagnostics);
    }

    /** Stands for something malformed that was reported before: it has no values, and none is reported as missing. */
    public static MappingReader unreadable(YamlPosition position, Diagnostics diagnostics) {
        return new MappingReader(Mapping.empty(position), false, diagnostics);
    }

    /** Whether there is a mapping to read. */
    public boolean isReadable() {
        return readable;
    }

    /** Where the mapping begins. */
    public Location location() {
        return mapping.location();
    }

    /** Where the value of a name begins, or the mapping when there is none. */
    public Location location(String name) {
        return node(name).map(YamlNode::location).orElse(location());
    }

    /** Where a name stands, or the mapping when it is absent. */
    public Location nameLocation(String name) {
        Member member = members.get(name);
        return member == null ? location() : member.position().location();
    }

    /** Whether there is a name in any mixture of small letters and capitals. */
    public boolean hasAnyCase(String name) {
        return members.keySet().stream().anyMatch(it -> Unicode.lowerCase(it).equals(name));
    }

    /** The value of a name, empty when it is absent or null. */
    public Optional<YamlNode> node(String name) {
        known.add(name);
        return Optional.ofNullable(members.get(name))
                .map(Member::value)
                .filter(value -> !(value instanceof Scalar scalar && scalar.type() == ScalarType.NULL));
    }

    /** A scalar of any type; empty when absent, a list or mapping is reported. */
    public Optional<Scalar> scalar(String name) {
        return node(name).flatMap(value -> {
            if (value instanceof Scalar scalar) {
                return Optional.of(scalar);
            }
            diagnostics.error(value.location(), "'" + name + "' must be a single value");
            return Optional.empty();
        });
    }

    /** A text without blanks around it; empty when absent, blank text is reported. */
    public Optional<String> text(String name) {
        return scalar(name).flatMap(scalar -> {
            if (scalar.text().isBlank()) {
                diagnostics.error(scalar.location(), "'" + name + "' is empty", "write a value or leave it out");
                return Optional.empty();
            }
            return Optional.of(scalar.text().strip());
        });
    }

    /** A text that is required; an empty text when it is missing or blank, which is reported. */
    public String requiredText(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty() && node(name).isEmpty() && readable) {
            diagnostics.error(mapping.location(), "'" + name + "' is missing");
        }
        return text.orElse("");
    }

    /** A whole number within bounds, both included; empty when absent, any other value is reported. */
    public OptionalInt integer(String name, int least, int most) {
        return scalar(name).map(it -> scalars.integer(name, it, least, most)).orElse(OptionalInt.empty());
    }

    /** {@code true} or {@code false}; false when absent, any other value is reported. */
    public boolean flag(String name) {
        return flag(name, false);
    }

    /**
     * {@code true} or {@code false}; any other value is reported.
     *
     * @param usual what it is when absent
     */
    public boolean flag(String name, boolean usual) {
        return scalar(name).map(it -> scalars.flag(name, it)).orElse(usual);
    }

    /** A date such as {@code 2025-07-15}; empty when absent, any other text is reported. */
    public Optional<LocalDate> date(String name) {
        return scalar(name).flatMap(scalars::date);
    }

    /** The items of a list; a single value counts as a list of one; empty when absent. */
    public List<YamlNode> items(String name) {
        return node(name)
                .map(value -> value instanceof Sequence sequence ? sequence.items() : List.of(value))
                .orElse(List.of());
    }

    /** The items of a list; those that are not single values are reported and left out. */
    public List<Scalar> scalars(String name) {
        List<Scalar> single = new ArrayList<>();
        for (YamlNode item : items(name)) {
            if (item instanceof Scalar scalar && scalar.type() != ScalarType.NULL) {
                single.add(scalar);
            } else {
                diagnostics.error(item.location(), "'" + name + "' must hold single values");
            }
        }
        return single;
    }

    /** The items of a list of names, which cannot contain commas: a text {@code a, b} is reported. */
    public List<Scalar> names(String name) {
        List<Scalar> names = scalars(name);
        if (names.size() == 1 && names.get(0).text().contains(",") && node(name).orElseThrow() instanceof Scalar list) {
            diagnostics.error(list.location(), "'" + name + "' must be a list", "write it as [" + list.text() + "]");
            return List.of();
        }
        return names;
    }

    /** The items of a list of names and of mappings; others are reported and left out. */
    public List<YamlNode> namesAndMappings(String name) {
        return items(name).stream().noneMatch(Mapping.class::isInstance)
                ? List.copyOf(names(name))
                : items(name).stream()
                        .filter(it -> {
                            boolean fits = it instanceof Mapping
                                    || (it instanceof Scalar scalar && scalar.type() != ScalarType.NULL);
                            if (!fits) {
                                diagnostics.error(it.location(), "'" + name + "' must hold single values and mappings");
                            }
                            return fits;
                        })
                        .toList();
    }

    /** The mapping under a name; empty when absent, any other value is reported. */
    public Optional<MappingReader> fields(String name) {
        return node(name).map(value -> of(value, diagnostics));
    }

    /** Passes on all names and values, in the document's order, for mappings whose names are not fixed. */
    public void forEach(BiConsumer<String, YamlNode> action) {
        mapping.members().forEach(member -> {
            known.add(member.name());
            action.accept(member.name(), member.value());
        });
    }

    /** Reports every name that was not read, as an error with the nearest known name. */
    public void reportUnknown() {
        reportUnknown(Severity.ERROR);
    }

    /** Reports every name that was not read, with the nearest known name. */
    public void reportUnknown(Severity severity) {
        for (Member member : mapping.members()) {
            if (!known.contains(member.name())) {
                diagnostics.unknown(severity, member.position().location(), "key", member.name(), KnownNames.of(known));
            }
        }
    }
}
