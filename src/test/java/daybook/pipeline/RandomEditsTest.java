package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.feed.FeedReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A published site after each of many ordinary edits: nothing is shown twice, nothing is lost, nothing is refused. */
class RandomEditsTest {
    private static final Pattern NUMBER = Pattern.compile("Note number (\\d+),");

    @TempDir
    private Path temporary;

    /** The identity under which each note was seen, and the note that was seen under each identity. */
    private final Map<Integer, String> ids = new HashMap<>();

    private final Map<String, Integer> numbers = new HashMap<>();

    @Test
    void subscribersSeeEachItemOnceAfterManyEdits() throws IOException {
        edit(1, 40, temporary.resolve("publications"));
    }

    @Test
    @Tag("simulation")
    void subscribersSeeEachItemOnceAfterHundredsOfEdits() throws IOException {
        edit(2, 200, Path.of("target/publications"));
    }

    /** @param export where the feeds of all publications are kept for another reader */
    private void edit(long seed, int edits, Path export) throws IOException {
        ExportedPublications exported = new ExportedPublications(export);
        PublishedFolder site = new PublishedFolder(temporary);
        EditedSite edited = new EditedSite(seed, site);
        for (int number = 0; number <= edits; number++) {
            String edit = "seed " + seed + ", edit " + number + ": " + (number == 0 ? "none" : edited.edit());
            edited.save();
            site.publish(edited.today());
            exported.add(
                    site.output(),
                    Stream.concat(
                                    edited.papers().stream().map(it -> "paper " + it),
                                    edited.publicNotes().stream().map(it -> "Note number " + it + ","))
                            .toList());
            assertThat(site.problems()).as(edit).noneMatch(it -> it.contains(": error: "));
            for (FeedReading.Item item : site.feed("picks/feed.json").items()) {
                Matcher note = NUMBER.matcher(item.html());
                assertThat(note.find()).isTrue();
                int found = Integer.parseInt(note.group(1));
                assertThat(ids.merge(found, item.id(), (old, now) -> old))
                        .as(edit + "; shown twice: note " + found)
                        .isEqualTo(item.id());
                assertThat(numbers.merge(item.id(), found, (old, now) -> old))
                        .as(edit + "; taken for another: " + item.id())
                        .isEqualTo(found);
            }
            assertThat(ids.keySet()).as(edit + "; notes that were never shown").containsAll(edited.publicNotes());
            assertThat(site.subscriber("feed.xml").known())
                    .as(edit + "; papers that were never shown")
                    .containsAll(
                            edited.papers().stream().map(it -> "arxiv:" + it).toList());
        }
    }
}
