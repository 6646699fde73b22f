package daybook.note;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.config.SiteConfig;
import daybook.config.SiteConfigReader;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteReaderTest {
    private static final SiteConfig CONFIG = SiteConfigReader.read(
                    new SourceFile("site-config.yml", """
                            title: T
                            description: D
                            url: https://a.example/
                            curators: [{id: jl, name: Jo}]
                            """), Set.of("en"), new Diagnostics())
            .orElseThrow();

    private final Diagnostics diagnostics = new Diagnostics();

    @ParameterizedTest
    @ValueSource(strings = {"2025-07-15", "2025-W29", "queues", "[queues, 2025-07-15]"})
    void whatIsNoPaperIsNeitherRecommendedNorRated(String about) {
        Note note = read("about: " + about + "\npick: true\nrating: 4");

        assertThat(note.pick()).isFalse();
        assertThat(note.rating()).isEmpty();
        assertThat(messages()).isEqualTo("""
                content/notes/note.md:3:7: warning: 'pick' counts for nothing, as this note is about no paper
                  pick: true
                        ^^^^
                  hint: name the paper with 'about', or remove 'pick'
                content/notes/note.md:4:9: warning: 'rating' counts for nothing, as this note is about no paper
                  rating: 4
                          ^
                  hint: name the paper with 'about', or remove 'rating'
                """);
    }

    @Test
    void aNoteAboutAPaperAmongOthersRecommendsIt() {
        Note note = read("about: [2025-07-15, 2507.10069]\npick: true\nrating: 4");

        assertThat(note.pick()).isTrue();
        assertThat(note.rating()).hasValue(4);
        assertThat(messages()).isEmpty();
    }

    @Test
    void nobodyMissesWhatWasNotSaid() {
        assertThat(read("about: queues\npick: false\nrating:").pick()).isFalse();
        assertThat(messages()).isEmpty();
    }

    @Test
    void aTagHasAName() {
        assertThat(read("about: 2507.10069\ntags: ['', a, ' ']").tags()).containsExactly("a");
        assertThat(messages()).isEqualTo("""
                content/notes/note.md:3:8: warning: this tag is empty
                  tags: ['', a, ' ']
                         ^
                  hint: name it, or remove it
                content/notes/note.md:3:15: warning: this tag is empty
                  tags: ['', a, ' ']
                                ^
                  hint: name it, or remove it
                """);
    }

    private Note read(String frontMatter) {
        return new NoteReader(CONFIG, diagnostics)
                .read(new SourceFile("content/notes/note.md", "---\n" + frontMatter + "\n---\n\nText.\n"))
                .orElseThrow();
    }

    private String messages() {
        StringBuilder all = new StringBuilder();
        diagnostics.sorted().forEach(it -> all.append(it).append('\n'));
        return all.toString();
    }
}
