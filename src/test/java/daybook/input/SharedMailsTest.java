package daybook.input;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.listing.Announcement;
import daybook.listing.Authors;
import daybook.listing.Listing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads captured mails of arXiv, which are not ours to hand on. */
@Tag(SharedData.TAG)
class SharedMailsTest {
    private static final Path FOLDER = SharedData.FOLDER.resolve("listings");
    private static final Pattern PAPER = Pattern.compile("(?m)^\\\\\\\\\\R(?:arXiv:|Paper: )\\S+");
    private static final Pattern TITLE = Pattern.compile("(?m)^Title: ");
    private static final Pattern ADDRESS =
            Pattern.compile("(?m)^\\\\\\\\ \\( https://arxiv.org/abs/\\S+ ,  \\d+kb\\)$");

    /** arXiv's pages turn Greek letters of titles into Unicode within math too, where both mean the same. */
    private static final Pattern GREEK = Pattern.compile("\\\\(?:mu|beta|phi|lambda) ?|[μβϕλ]");

    /** A second name of econ.GN, which pages leave out. */
    private static final String ALIAS = "q-fin.EC";

    @Test
    void readsAsManyPapersAsEachMailHas() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        try (Stream<Path> files = Files.list(FOLDER.resolve("mail"))) {
            for (Path file : files.sorted().toList()) {
                String mail = text(file);
                List<String> messages = new ArrayList<>();
                List<Announcement> read = read(file, messages);
                softly.assertThat(messages).as(file.toString()).isEmpty();
                softly.assertThat(read).as(file.toString()).hasSize(count(PAPER, mail));
                softly.assertThat(read).as(file.toString()).hasSize(count(TITLE, mail));
                softly.assertThat(read)
                        .as(file.toString())
                        .filteredOn(it -> it.abstractText().isPresent())
                        .hasSize(count(ADDRESS, mail) - count(Pattern.compile("(?m)^replaced with "), mail));
            }
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @CsvSource({
        "astro-ph_new.txt, list_astro-ph_new.html, 97",
        "q-fin_new.txt, list_q-fin_new.html, 16",
        "q-fin_new.TR.txt, list_q-fin.TR_new.html, 1",
    })
    void aMailSaysTheSameAsThePageOfItsDay(String mail, String page, int count) throws IOException {
        List<Listing> mailed = listings(FOLDER.resolve("mail").resolve(mail), new Diagnostics());
        List<Listing> shown = listings(FOLDER.resolve("html").resolve(page), new Diagnostics());

        assertThat(mailed).hasSize(1);
        assertThat(mailed.get(0).category()).isEqualTo(shown.get(0).category());
        assertThat(mailed.get(0).date()).isEqualTo(shown.get(0).date());
        assertThat(mailed.get(0).announcements()).hasSize(count);
        assertThat(comparable(mailed.get(0))).containsExactlyElementsOf(comparable(shown.get(0)));
    }

    /** What a page and a mail both say. */
    private static List<List<Object>> comparable(Listing listing) {
        return listing.announcements().stream()
                .map(it -> List.<Object>of(
                        it.id(),
                        it.kind(),
                        GREEK.matcher(it.title()).replaceAll("greek"),
                        it.authors().map(Authors::names),
                        it.authors().map(Authors::truncated),
                        it.subjects().stream()
                                .filter(subject -> !subject.equals(ALIAS))
                                .toList(),
                        it.comments(),
                        it.journalReference(),
                        it.abstractText()))
                .toList();
    }

    private static List<Announcement> read(Path file, List<String> messages) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        List<Listing> listings = listings(file, diagnostics);
        diagnostics.sorted().stream()
                .filter(it -> it.severity() == Diagnostic.Severity.ERROR)
                .forEach(it -> messages.add(it.toString()));
        return listings.stream().flatMap(it -> it.announcements().stream()).toList();
    }

    private static List<Listing> listings(Path file, Diagnostics diagnostics) throws IOException {
        return ListingFormats.read(new SourceFile(file.toString(), text(file)), diagnostics);
    }

    /** Some bytes of these files are no UTF-8; what they mean does not matter here. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().count();
    }
}
