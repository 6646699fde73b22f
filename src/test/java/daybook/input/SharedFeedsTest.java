package daybook.input;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.listing.Announcement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads feeds, answers and harvests of arXiv and others, which are not ours to hand on. Regular expressions tell what
 * is in them, independently of the readers.
 */
@Tag(SharedData.TAG)
class SharedFeedsTest {
    private static final Path FOLDER = SharedData.FOLDER;
    private static final Pattern ENTRY = Pattern.compile("(?s)<(entry|item|record)[\\s>].*?</\\1>");
    private static final Pattern FAILURE = Pattern.compile("/api/errors#");
    private static final Pattern IDENTIFIER = Pattern.compile(
            "(?:oai:arXiv\\.org:|<id>http://arxiv\\.org/abs/|<link>http://arxiv\\.org/abs/|<dc:identifier>(?=doi:))"
                    + "(.+?)(?:v\\d+)?\\s*<");
    private static final Pattern AUTHOR = Pattern.compile("<name>|<keyname>|&lt;a href");
    private static final Pattern CREATORS = Pattern.compile("<dc:creator>[^<&]*</dc:creator>");
    private static final Pattern GOES_ON = Pattern.compile("<resumptionToken[^>]*>[^<]");

    static Stream<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("feeds", "api", "oai")) {
            try (Stream<Path> inside = Files.list(FOLDER.resolve(folder))) {
                inside.filter(it -> !it.toString().endsWith(".md")).forEach(files::add);
            }
        }
        files.add(FOLDER.resolve("other/rss_1.0_biorxiv.xml"));
        return files.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsThePapersThatEachFileHolds(Path file) throws IOException {
        String text = Files.readString(file);
        List<String> entries =
                ENTRY.matcher(text).results().map(MatchResult::group).toList();
        Diagnostics diagnostics = new Diagnostics();

        List<Announcement> announcements =
                ListingFormats.read(new SourceFile(file.toString(), text), diagnostics).stream()
                        .flatMap(listing -> listing.announcements().stream())
                        .toList();

        assertThat(announcements)
                .extracting(it -> it.id().toString())
                .containsExactlyInAnyOrderElementsOf(entries.stream()
                        .flatMap(it -> IDENTIFIER.matcher(it).results().limit(1))
                        .map(it -> it.group(1))
                        .toList());
        assertThat(announcements).allSatisfy(it -> {
            assertThat(it.abstractText()).isPresent();
            assertThat(it.title()).doesNotContain("arXiv:", "&lt;", "\n");
            assertThat(it.authors().orElseThrow().names()).hasSize(authors(entry(it, entries)));
        });
        assertThat(diagnostics.hasErrors()).isEqualTo(FAILURE.matcher(text).find());
        assertThat(diagnostics.sorted())
                .extracting(Diagnostic::message)
                .hasSize(
                        entries.isEmpty()
                                        || FAILURE.matcher(text).find()
                                        || GOES_ON.matcher(text).find()
                                ? 1
                                : 0);
    }

    private static String entry(Announcement announcement, List<String> entries) {
        String id = announcement.id().value();
        return entries.stream().filter(it -> it.contains(id)).findFirst().orElseThrow();
    }

    /** Commas stand between names, but in Dublin Core of a harvest within each. */
    private static int authors(String entry) {
        int elements = (int) AUTHOR.matcher(entry).results().count();
        List<String> creators =
                CREATORS.matcher(entry).results().map(MatchResult::group).toList();
        if (elements > 0 || entry.contains("<oai_dc:dc")) {
            return elements + creators.size();
        }
        if (entry.contains("<authors>")) {
            return entry.replaceAll("(?s).*<authors>|</authors>.*", "").split(",? and |, ").length;
        }
        return entry.replaceAll("(?s).*<dc:creator>|</dc:creator>.*", "")
                .replaceAll(", (?:[A-Z]\\.[ -]?)+", "")
                .split(", ")
                .length;
    }
}
