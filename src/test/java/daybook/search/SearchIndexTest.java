package daybook.search;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.pipeline.BuildResult;
import daybook.pipeline.SiteBuild;
import daybook.query.FoldedWords;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The index of made-up sites, read as the search page reads it. */
class SearchIndexTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 6, 25);

    /** Of papers of 12 days: enough for an index of several files. */
    private static final int SOME_A_DAY = 25;

    /** More than there are addresses in one file. */
    private static final int MANY_A_DAY = 45;

    private final Map<String, JsonNode> parsed = new HashMap<>();

    @TempDir
    private Path folder;

    private record Paper(String id, String title) {}

    @BeforeEach
    void configure() throws IOException {
        Files.createDirectories(folder.resolve("content/listings"));
        Files.writeString(folder.resolve("site-config.yml"), """
                title: Title
                description: Description.
                url: https://example.org/
                curators: [{id: jl, name: Jo Lindqvist}]
                """);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void findsEveryPaperByEachWordOfItsTitle(long seed) throws IOException {
        List<Paper> papers = new ArrayList<>();
        for (int day = 0; day < 12; day++) {
            papers.addAll(announce(day, SOME_A_DAY, new Random(seed * 100 + day)));
        }
        SortedMap<String, String> files = build();

        SortedMap<String, List<String>> found = titles();
        assertThat(files.keySet()).filteredOn(it -> it.startsWith("earlier-")).hasSizeGreaterThan(1);
        assertThat(files.keySet()).filteredOn(it -> it.startsWith("recent-")).hasSizeGreaterThan(1);
        for (Paper paper : papers) {
            List<String> words = new ArrayList<>(FoldedWords.list(paper.title));
            words.removeAll(SearchWords.COMMON);
            for (String word : words) {
                assertThat(found.get(word)).as(word).contains("papers/" + paper.id + ".html");
            }
        }
    }

    @Test
    void aNewDayLeavesTheEarlierMonthsAndTheirNumbersAsTheyAre() throws IOException {
        for (int day = 0; day < 12; day++) {
            announce(day, MANY_A_DAY, new Random(day));
        }
        SortedMap<String, String> before = build();
        announce(12, MANY_A_DAY, new Random(12));

        SortedMap<String, String> after = build();

        List<String> changed = before.entrySet().stream()
                .filter(it -> !it.getValue().equals(after.get(it.getKey())))
                .map(it -> it.getKey().replaceFirst("-.*", ""))
                .distinct()
                .toList();
        assertThat(before.keySet()).anyMatch(it -> it.startsWith("earlier-"));
        assertThat(changed).containsExactly("index.json", "papers", "recent");
        assertThat(before).containsKey("papers-1.json");
        assertThat(after.get("papers-0.json")).isEqualTo(before.get("papers-0.json"));
    }

    @Test
    void aNoteLeavesWhatPapersSayOfThemselvesAsItIs() throws IOException {
        List<Paper> papers = new ArrayList<>();
        for (int day = 0; day < 12; day++) {
            papers.addAll(announce(day, SOME_A_DAY, new Random(day)));
        }
        SortedMap<String, String> before = build();
        Files.createDirectories(folder.resolve("content/notes"));
        Files.writeString(folder.resolve("content/notes/" + papers.get(1).id + ".md"), "Unheardof.");

        SortedMap<String, String> after = build();

        assertThat(after.get("curated-u.json")).isEqualTo("""
                {"unheardof":[[128,1]]}
                """);
        assertThat(after.entrySet().stream()
                        .filter(it -> !it.getValue().equals(before.get(it.getKey())))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("curated-u.json", "index.json");
    }

    @Test
    void holdsTheMathOfNotesAsPagesShowIt() throws IOException {
        Paper paper = announce(0, 1, new Random(0)).get(0);
        Files.createDirectories(folder.resolve("content/notes"));
        Files.writeString(folder.resolve("content/notes/" + paper.id + ".md"), "Of $\\mathcal{Q}xyq$.");

        assertThat(String.join("", build().values())).contains("\"qxyq\":").doesNotContain("\"mathcal\":");
    }

    @Test
    void holdsTagsAsTheyAreWritten() throws IOException {
        Paper paper = announce(0, 1, new Random(0)).get(0);
        Files.createDirectories(folder.resolve("content/notes"));
        Files.writeString(folder.resolve("content/notes/" + paper.id + ".md"), "---\ntags: [qx^2]\n---\nText.");

        assertThat(String.join("", build().values()))
                .contains(FoldedWords.list("qx^2").stream()
                        .map(it -> "\"" + it + "\":")
                        .toArray(String[]::new))
                .doesNotContain("\"qx2\":");
    }

    @Test
    void aForgedBeginningOfAFileStopsNoBuild() throws IOException {
        for (int day = 0; day < 12; day++) {
            announce(day, SOME_A_DAY, new Random(day));
        }
        String start = build().keySet().stream()
                .filter(it -> it.startsWith("recent-"))
                .map(it -> it.substring("recent-".length(), it.indexOf('.')))
                .reduce((first, last) -> last)
                .orElseThrow();
        Path kept = folder.resolve(".daybook-cache/facts/search/recent");
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(kept));
        String text = new String(file.array(), StandardCharsets.ISO_8859_1);
        file.position(text.indexOf((char) start.length() + start) + 1)
                .put("z".repeat(start.length()).getBytes(StandardCharsets.US_ASCII));
        CRC32 sum = new CRC32();
        sum.update(file.array(), 8, file.getInt(0));
        file.putInt(4, (int) sum.getValue());
        Files.write(kept, file.array());
        Files.move(folder.resolve("_site"), folder.resolve("before"));

        assertThat(build()).containsEntry("recent-" + "z".repeat(start.length()) + ".json", "{}\n");
    }

    @Test
    void isThereForASiteWithoutPapers() throws IOException {
        assertThat(build()).containsOnlyKeys("index.html", "index.json");
    }

    /** A listing of a day with titles of made-up words. */
    private List<Paper> announce(int day, int count, Random random) throws IOException {
        List<Paper> papers = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        LocalDate date = FIRST_DAY.plusDays(day);
        lines.append("{\"listing\":1,\"source\":\"arxiv\",\"category\":\"cs.DC\",\"date\":\"%s\"}\n".formatted(date));
        for (int number = 1; number <= count; number++) {
            String id = "250" + date.getMonthValue() + "." + (day * 1000 + 10000 + number);
            Paper paper = new Paper(id, words(random, 8));
            papers.add(paper);
            lines.append("{\"kind\":\"new\",\"id\":\"%s\",\"title\":\"%s\",\"abstract\":\"%s\"}\n"
                    .formatted(id, paper.title, words(random, 60)));
        }
        Files.writeString(folder.resolve("content/listings/" + date + ".jsonl"), lines);
        return papers;
    }

    /** Words of few letters and of many, frequent ones and rare ones. */
    private static String words(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < count; word++) {
            double rarity = random.nextDouble();
            int number = (int) (3000 * rarity * rarity * rarity);
            text.append(word == 0 ? "" : " ")
                    .append("É".repeat(number % 2))
                    .append(Integer.toString(number * 7919, 36));
        }
        return text.toString();
    }

    /** The files of the index by their names. */
    private SortedMap<String, String> build() throws IOException {
        BuildResult result = new SiteBuild(folder, folder.resolve("_site"), FIRST_DAY.plusMonths(1)).run();
        assertThat(result.diagnostics()).isEmpty();
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder.resolve("_site/search"))) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readString(path));
            }
        }
        return files;
    }

    /** The addresses of the papers that have a word in their title. */
    private SortedMap<String, List<String>> titles() throws IOException {
        JsonNode index = json("search/index.json");
        SortedMap<String, List<String>> found = new TreeMap<>();
        for (JsonNode part : index.get("parts")) {
            for (JsonNode file : part.get("files")) {
                json(file.get(1).asString()).forEachEntry((word, lists) -> {
                    for (JsonNode list : lists) {
                        int number = part.get("first").asInt();
                        for (int step = 1; step < list.size(); step++) {
                            number += list.get(step).asInt();
                            if ((list.get(0).asInt() & SearchField.TITLE.bit()) != 0) {
                                found.computeIfAbsent(word, it -> new ArrayList<>())
                                        .add(address(index, number));
                            }
                        }
                    }
                });
            }
        }
        return found;
    }

    private String address(JsonNode index, int number) {
        int many = index.get("papersInFile").asInt();
        return json("search/papers-" + number / many + ".json")
                .get(number % many)
                .asString();
    }

    private JsonNode json(String address) {
        return parsed.computeIfAbsent(
                address,
                it -> JsonMapper.shared()
                        .readTree(folder.resolve("_site").resolve(it).toFile()));
    }
}
