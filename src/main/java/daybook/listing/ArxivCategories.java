package daybook.listing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The names of arXiv's categories (https://arxiv.org/category_taxonomy). */
public final class ArxivCategories {
    private static final SortedMap<String, String> NAMES = load();

    private ArxivCategories() {}

    /** The name of a category such as {@code cs.DC}, empty for a code that arXiv does not have. */
    public static Optional<String> name(String code) {
        return Optional.ofNullable(NAMES.get(code));
    }

    /** The codes with a name, sorted; {@code Machine Learning} has two. */
    public static List<String> codes(String name) {
        return NAMES.entrySet().stream()
                .filter(it -> it.getValue().equals(name))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The category that a listing with this name is for: the one that most of its announcements have among their
     * subjects, empty when arXiv has no such name.
     */
    public static Optional<String> of(String name, List<Announcement> announcements) {
        String best = null;
        long most = -1;
        for (String code : codes(name)) {
            long count = announcements.stream()
                    .filter(it -> it.subjects().contains(code))
                    .count();
            if (count > most) {
                best = code;
                most = count;
            }
        }
        return Optional.ofNullable(best);
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
