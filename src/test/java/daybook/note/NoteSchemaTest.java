package daybook.note;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.config.SiteConfig;
import daybook.config.SiteConfigReader;
import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.yaml.EditorSchema;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors use accepts what the reader accepts. */
class NoteSchemaTest {
    private static final SiteConfig CONFIG = SiteConfigReader.read(
                    new SourceFile("site-config.yml", """
                            title: T
                            description: D
                            url: https://a.example/
                            curators:
                              - {id: jl, name: Jo}
                              - {id: "7", name: Seven}
                            """), Set.of("en"), new Diagnostics())
            .orElseThrow();

    private static EditorSchema schema;

    @BeforeAll
    static void loadTheSchema() throws IOException {
        schema = EditorSchema.load("note.schema.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "about: 2507.10150",
                "about: math.GT/0309136",
                "about: [2507.10069, 2025-07-15, llm-serving]",
                "about: []",
                "about:",
                "title: On batches",
                "title: 1984",
                "title: null",
                "date: 2025-07-15",
                "date: '2024-02-29'",
                "author: jl",
                "author: 7",
                "author:",
                "{about: 2507.10150, pick: true}",
                "pick: false",
                "pick:",
                "{about: 2507.10150, rating: 1}",
                "{about: 2507.10150, rating: 5}",
                "rating: null",
                "tags: [a, 'b c', 7, true]",
                "tags: a",
                "tags: []",
                "{title: T, date: 2025-07-15, aliases: [how-i-read, a year]}",
                "{title: T, date: 2025-07-15, aliases: how-i-read}",
                "publish: 2026-01-01",
                "draft: true",
            })
    void acceptsWhatTheReaderAccepts(String yaml) {
        assertThat(schema.errors(yaml)).as("by the schema").isEmpty();
        assertThat(problems(yaml)).as("by the reader").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "text",
                "about: {paper: 2507.10150}",
                "about: [null]",
                "about: [[a]]",
                "title: ''",
                "title: ' '",
                "title: [a]",
                "date: 2025-02-30",
                "date: 0000-01-01",
                "date: 0205-07-15",
                "date: +12025-07-15",
                "date: 15 July 2025",
                "date: 2025",
                "date: 2025-07-15T00:00:00Z",
                "author: ''",
                "author: j l",
                "author: [jl]",
                "pick: yes",
                "pick: 'true'",
                "pick: 1",
                "rating: 0",
                "rating: 6",
                "rating: 4.5",
                "rating: '4'",
                "rating: good",
                "tags: {a: b}",
                "tags: [[a]]",
                "tags: [null]",
                "tags: a, b",
                "tags: 'a,b'",
                "{title: T, date: 2025-07-15, aliases: [a/b]}",
                "{title: T, date: 2025-07-15, aliases: [[a]]}",
                "{title: T, date: 2025-07-15, aliases: 'a, b'}",
                "publish: tomorrow",
                "publish: 0000-01-01",
                "publish: [2025-07-15]",
                "draft: no",
                "layout: post",
                "Title: On batches",
            })
    void refusesWhatTheReaderRefuses(String yaml) {
        assertThat(schema.errors(yaml)).as("by the schema").isNotEmpty();
        assertThat(problems(yaml)).as("by the reader").isNotEmpty();
    }

    @Test
    void knowsTheKeysThatTheReaderKnows() throws IOException {
        Set<String> candidates = EditorSchema.wordsOf(NoteReader.class);
        candidates.addAll(schema.keys(""));
        Set<String> known = new TreeSet<>();
        for (String candidate : candidates) {
            // A key with a slip of the pen is reported with the name of the nearest that the reader knows.
            if (problems(candidate + "x: y").stream().anyMatch(it -> it.contains("did you mean " + candidate + "?"))) {
                known.add(candidate);
            }
        }

        assertThat(known).isEqualTo(schema.keys(""));
    }

    private static List<String> problems(String yaml) {
        Diagnostics diagnostics = new Diagnostics();
        SourceFile file = new SourceFile("content/notes/how-we-read.md", "---\n" + yaml + "\n---\n\nText.\n");
        new NoteReader(CONFIG, diagnostics).read(file);
        return diagnostics.sorted().stream().map(Diagnostic::toString).toList();
    }
}
