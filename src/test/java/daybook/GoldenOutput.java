package daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that a golden site has no file and no line of its sitemap that nobody expects, though most cases name only the
 * files of their concern. Each file is either made of one of the input, or of a kind that some case names; of how many
 * days, papers and topics there are pages, the summary tells.
 */
final class GoldenOutput {
    private static final Pattern LOCATION = Pattern.compile("<loc>(.*?)</loc>");
    private static final Pattern SUMMARY =
            Pattern.compile("(?m)^  (\\d+) days?, (\\d+) entr(?:y|ies), \\d+ notes?, (\\d+) topics?, ");

    /** Pages for nobody who comes from a search engine. */
    private static final Set<String> NOT_IN_SITEMAP = Set.of("404.html", "starred/index.html");

    private static final String REDIRECT = "<meta name=\"robots\" content=\"noindex\">";

    private final SortedMap<String, byte[]> files;

    private GoldenOutput(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /**
     * Checks the site that a build made.
     *
     * @param cases the folder of all golden sites
     * @param input the folder that was built
     * @param files what the build made, by path
     * @param console what it printed
     */
    static void check(Path cases, Path input, SortedMap<String, byte[]> files, String console) throws IOException {
        GoldenOutput output = new GoldenOutput(files);
        output.checkFiles(namedKinds(cases), ownFiles(input));
        output.checkSitemap();
        output.checkNumbers(console);
    }

    private void checkFiles(Set<String> kinds, Set<String> own) {
        assertThat(files.keySet())
                .as("files of kinds that no golden site names")
                .filteredOn(it -> !own.contains(it) && !kinds.contains(kind(it)))
                .isEmpty();
    }

    private void checkSitemap() {
        String home = address();
        assertThat(LOCATION.matcher(text("sitemap.xml")).results().map(it -> it.group(1)))
                .as("addresses of the sitemap")
                .containsExactlyInAnyOrderElementsOf(files.keySet().stream()
                        .filter(it -> it.endsWith(".html") && !it.startsWith("assets/"))
                        .filter(it -> !NOT_IN_SITEMAP.contains(it))
                        .filter(it -> !text(it).contains(REDIRECT))
                        .map(it -> home + it.replaceFirst("^index\\.html$", ""))
                        .toList());
    }

    private void checkNumbers(String console) {
        Matcher summary = SUMMARY.matcher(console);
        assertThat(summary.find()).as(console).isTrue();
        assertThat(List.of(pages("days/\\d{4}-\\d\\d-\\d\\d"), pages("papers/.+"), pages("topics/(?!index)[^/]+")))
                .as("numbers of pages of days, papers and topics")
                .isEqualTo(numbers(summary.toMatchResult()));
    }

    private static List<Long> numbers(MatchResult summary) {
        return Stream.of(1, 2, 3).map(it -> Long.valueOf(summary.group(it))).toList();
    }

    /** How many pages have such an address, without redirects. */
    private long pages(String address) {
        Pattern page = Pattern.compile(address + "\\.html");
        return files.keySet().stream()
                .filter(it -> page.matcher(it).matches() && !text(it).contains(REDIRECT))
                .count();
    }

    /** The address of the site, which robots.txt tells. */
    private String address() {
        return text("robots.txt").replaceFirst("(?s).*Sitemap: (.*)sitemap\\.xml\\s*", "$1");
    }

    private String text(String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    /** The kinds of all files that golden sites name, in lists or by showing them. */
    private static Set<String> namedKinds(Path cases) throws IOException {
        Set<String> kinds = new TreeSet<>(Set.of(".daybook-manifest"));
        for (Path file : files(cases)) {
            String path = file.toString().replace('\\', '/');
            if (path.matches(".*/expected/tree(?:/.*)?\\.txt")) {
                Files.readAllLines(file).forEach(it -> kinds.add(kind(it)));
            } else if (path.contains("/expected/site/")) {
                kinds.add(kind(path.replaceFirst(".*/expected/site/", "").replaceFirst("\\.lines$", "")));
            }
        }
        return kinds;
    }

    /** A path with signs in the places of what depends on the input. */
    private static String kind(String path) {
        return path.replaceFirst("^papers/.*(?=\\.(?:bib|html)$)", "papers/PAPER")
                .replaceFirst("^topics/(?!index\\.html)[^/]+?(?=\\.(?:html|bib|csl\\.json|ris)$|/)", "topics/TOPIC")
                .replaceFirst("^authors/(?!index\\.html|letters/)[^/]+?(?=\\.html$|/)", "authors/AUTHOR")
                .replaceFirst("^search/(recent|earlier|curated|further)-.*\\.json$", "search/$1-WORDS.json")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d", "DAY")
                .replaceAll("\\d{4}-W\\d\\d", "WEEK")
                .replaceAll("\\d{4}-\\d\\d", "MONTH")
                .replaceAll("\\b\\d{4}\\b", "YEAR");
    }

    /** The paths of what is made of single files of the input: written pages, copied files, files of the theme. */
    private static Set<String> ownFiles(Path input) throws IOException {
        return files(input).stream()
                .map(it -> input.relativize(it).toString().replace('\\', '/'))
                .map(it -> it.replaceFirst("^content/pages/(.*)\\.md$", "$1.html")
                        .replaceFirst("^content/assets/", "assets/")
                        .replaceFirst("^templates/", "theme/"))
                .collect(Collectors.toSet());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
