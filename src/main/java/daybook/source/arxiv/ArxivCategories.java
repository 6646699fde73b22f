package daybook.source.arxiv;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of arXiv's categories (https://arxiv.org/category_taxonomy). */
public final class ArxivCategories {
    private static final SortedMap<String, String> NAMES = load();

    private static final String BELOW_ARCHIVE = " - ";

    /** Codes by the names that reference managers write, which have the archive's before them. */
    private static final Map<String, String> BY_FULL_NAME = NAMES.keySet().stream()
            .filter(it -> fullName(it).contains(BELOW_ARCHIVE))
            .collect(Collectors.toUnmodifiableMap(
                    ArxivCategories::fullName, Function.identity(), (first, other) -> first));

    /** Second names of categories, under which nothing is announced; the taxonomy says "is an alias for". */
    private static final Map<String, String> ALIASES = Map.of(
            "cs.NA", "math.NA",
            "cs.SY", "eess.SY",
            "math.IT", "cs.IT",
            "math.MP", "math-ph",
            "q-fin.EC", "econ.GN",
            "stat.TH", "math.ST");

    /** Archives that arXiv closed, which old papers still name. */
    private static final Set<String> CLOSED = Set.of(
            "acc-phys",
            "adap-org",
            "alg-geom",
            "ao-sci",
            "atom-ph",
            "bayes-an",
            "chao-dyn",
            "chem-ph",
            "cmp-lg",
            "comp-gas",
            "dg-ga",
            "funct-an",
            "mtrl-th",
            "patt-sol",
            "plasm-ph",
            "q-alg",
            "solv-int",
            "supr-con");

    private static final Set<String> ARCHIVES = Stream.concat(
                    CLOSED.stream(), NAMES.keySet().stream().map(it -> it.replaceFirst("\\..*", "")))
            .collect(Collectors.toUnmodifiableSet());

    /** Most codes that arXiv may have next year look so; it opened its newest archive in 2017. */
    private static final Pattern CODE =
            Pattern.compile("(?<archive>[a-z]+(?:-[a-z]+)?)(?:\\.(?:(?<class>[A-Z]{2})|[a-z]+(?:-[a-z]+)?))?");

    private static final double NEARLY_ALL = 0.9;

    private ArxivCategories() {}

    /** The name of a category such as {@code cs.DC}, empty for a code that arXiv does not have. */
    public static Optional<String> name(String code) {
        return Optional.ofNullable(NAMES.get(code));
    }

    /** The same with the code behind it where other categories have that name. */
    static Optional<String> distinctName(String code) {
        return name(code).map(it -> codes(it).size() > 1 ? it + " (" + code + ")" : it);
    }

    /** The code of a category by its name below that of its archive, such as {@code Computer Science - Robotics}. */
    static Optional<String> named(String fullName) {
        return Optional.ofNullable(BY_FULL_NAME.get(fullName));
    }

    private static String fullName(String code) {
        String name = NAMES.getOrDefault(code, "");
        int dot = code.indexOf('.');
        return dot < 0 ? name : NAMES.getOrDefault(code.substring(0, dot), "") + BELOW_ARCHIVE + name;
    }

    /**
     * Whether a subject is a category, or an archive, that arXiv has, had or may have. Its API names among them classes
     * of other schemes (MSC, ACM) and whatever else authors write.
     */
    static boolean isCategory(String subject) {
        if (NAMES.containsKey(subject)) {
            return true;
        }
        Matcher code = CODE.matcher(subject);
        return code.matches() && (code.group("class") != null || ARCHIVES.contains(code.group("archive")));
    }

    /** Whether a code is that of an archive of several categories, such as {@code cs} or {@code astro-ph}. */
    public static boolean isArchive(String code) {
        return NAMES.keySet().stream().anyMatch(it -> it.startsWith(code + "."));
    }

    /**
     * The code under which arXiv announces what has another one too: {@code eess.SY} for {@code cs.SY}; empty for a
     * code that is not an alias.
     */
    public static Optional<String> announcedAs(String code) {
        return Optional.ofNullable(ALIASES.get(code));
    }

    /**
     * The codes for which arXiv has listings: every category but for aliases, and the archives of several such as
     * {@code cs}.
     */
    public static SortedSet<String> listed() {
        return NAMES.keySet().stream()
                .filter(code -> !ALIASES.containsKey(code))
                .flatMap(code -> Stream.of(code, code.replaceFirst("\\..*", "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The codes with a name, sorted, but aliases last; {@code Machine Learning} has two. */
    public static List<String> codes(String name) {
        return NAMES.entrySet().stream()
                .filter(it -> it.getValue().equals(name))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(ALIASES::containsKey))
                .toList();
    }

    /**
     * The category that a listing with this name is for: the one that most of its announcements have among their
     * subjects, empty when arXiv has no such name.
     *
     * @param subjects those of each announcement
     */
    public static Optional<String> of(String name, List<List<String>> subjects) {
        String best = null;
        long most = -1;
        for (String code : codes(name)) {
            long count = subjects.stream().filter(it -> it.contains(code)).count();
            if (count > most) {
                best = code;
                most = count;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The category for which these announcements can be a listing: of the subjects that nearly all have the one that
     * comes first most often, else the archive of which nearly all have subjects, such as {@code astro-ph}. Nearly, as
     * some papers have left the category since; empty when there is none.
     *
     * @param subjects those of each announcement
     */
    public static Optional<String> common(List<List<String>> subjects) {
        return common(subjects, subject -> subject)
                .or(() -> common(subjects, subject -> subject.replaceFirst("\\..*", "")));
    }

    private static Optional<String> common(List<List<String>> subjects, UnaryOperator<String> form) {
        Map<String, Long> leading =
                counts(subjects.stream().flatMap(it -> it.stream().limit(1)).map(form));
        Map<String, Long> all =
                counts(subjects.stream().flatMap(it -> it.stream().map(form).distinct()));
        return all.entrySet().stream()
                .filter(subject -> subject.getValue() >= NEARLY_ALL * subjects.size())
                .map(Map.Entry::getKey)
                .max(Comparator.comparing(subject -> leading.getOrDefault(subject, 0L)));
    }

    private static SortedMap<String, Long> counts(Stream<String> subjects) {
        return subjects.collect(Collectors.groupingBy(subject -> subject, TreeMap::new, Collectors.counting()));
    }

    private static SortedMap<String, String> load() {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ArxivCategories.class.getResourceAsStream("arxiv-categories.properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        SortedMap<String, String> names = new TreeMap<>();
        properties.stringPropertyNames().forEach(code -> names.put(code, properties.getProperty(code)));
        return names;
    }
}
