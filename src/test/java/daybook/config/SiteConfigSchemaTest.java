package daybook.config;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.listing.Sources;
import daybook.yaml.EditorSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema that editors use accepts what the reader accepts. */
class SiteConfigSchemaTest {
    private static final String WHOLE = """
            title: T
            description: D
            url: https://a.example/list/
            curators: [{id: a, name: A}]
            """;

    private static EditorSchema schema;

    @BeforeAll
    static void loadTheSchema() throws IOException {
        schema = EditorSchema.load("site-config.schema.json");
    }

    @Test
    void acceptsTheExampleSite() throws IOException {
        assertAccepted(Files.readString(Path.of("site-config.yml")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: 2025",
                "title: true",
                "title: 'of: quotes'",
                "url: http://a.example",
                "url: https://a.example:8080/x/y%20z/",
                "language: en",
                "language: null",
                "content-language: en",
                "content-language: pt-BR",
                "content-language:",
                "typography: false",
                "typography:",
                "domain: a.example",
                "archive-before: 2024",
                "archive-url:",
                "archive-url: https://a.example/archive/\narchive-before: 2024",
                "undated: 2025-07-15",
                "undated:",
                "author-pages: 3",
                "author-pages:",
                "show:",
                "show: {}",
                "show: {kinds: new}",
                "show: {kinds: [new, cross, replacement], categories: [cs.DC, hep-th], query: 'ti:x'}",
                "show: {kinds: [], categories: cs.DC, query: null}",
                "pages:",
                "pages: {related: false, citations: true, search: false, cards: false, math: false, months: null}",
                "feeds:",
                "feeds: {length: 1, hub: 'https://hub.example/?a=b'}",
                "feeds: {length: 1000, hub: null}",
                "feeds: {formats: [rss, json]}",
                "feeds: {formats: atom}",
                "feeds: {formats: null}",
                "sources: cs.DC",
                "sources: [cs.DC, {list: 'https://b.example/README.md'}]",
                "sources: {list: 'https://b.example/README.md'}",
                "sources: ['list:https://b.example/README.md', opml: feeds.opml, 'opml:https://b.example/f']",
                "sources: ['biorxiv:cell biology', medrxiv: epidemiology, 'openreview:ICLR.cc/2025/Conference']",
                "sources: ['crossref:1533-7928', crossref: 'member:320,type:journal-article', 'dblp:conf/sosp']",
                "sources: ['zotero:groups/12', zotero: users/3/collections/ABCD2345]",
                "sources: [cs.DC, hep-th, astro-ph, 'https://b.example', 'http://b.example:80/f.xml?a=b@c']",
                "sources: []",
                "sources:",
                "contact: a.b+c@d.example",
                "contact: https://b.example/imprint?a=b#c",
                "contact:",
                "curators: {id: a, name: A}",
                "curators: [{id: a-B_1, name: 7, url: 'https://b.example/'}, {id: 2, name: B, url: null}]",
                "topics:",
                "topics: []",
                "topics: {slug: a-b2, title: T, query: 'ti:x'}",
                "topics: [{slug: 7, title: 7, query: 7}, {slug: b, title: T, query: '(a OR b) ANDNOT c'}]",
            })
    void acceptsWhatTheReaderAccepts(String line) {
        assertAccepted(with(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title:",
                "title: ''",
                "title: '  '",
                "title: [a]",
                "title: {a: b}",
                "description: null",
                "url: a.example",
                "url: ftp://a.example/",
                "url: https://",
                "url: 'https://a.example/?q'",
                "url: 'https://a.example/#f'",
                "url: 'https://a.example/a b'",
                "url: 7",
                "language: ''",
                "language: EN",
                "language: 7",
                "content-language: English",
                "content-language: 7",
                "content-language: en_GB",
                "typography: none",
                "typography: 0",
                "domain: https://a.example",
                "domain: example",
                "domain: A.example",
                "author-pages: 0",
                "author-pages: 1.5",
                "author-pages: 1001",
                "author-pages: many",
                "author-pages: true",
                "undated: today",
                "undated: 2025-02-30",
                "undated: 2025",
                "undated: 2025-7-5",
                "show: new",
                "show: [new]",
                "show: {kinds: old}",
                "show: {kinds: [null]}",
                "show: {categories: [[cs.DC]]}",
                "show: {query: [a]}",
                "show: {kind: new}",
                "pages: false",
                "pages: {search: no thanks}",
                "pages: {search: 0}",
                "pages: {cards: [false]}",
                "pages: {picks: false}",
                "feeds: 50",
                "archive-url: https://a.example/archive/",
                "archive-url: https://a.example/archive/\narchive-before:",
                "feeds: {length: 0}",
                "feeds: {length: 1001}",
                "feeds: {length: many}",
                "feeds: {hub: hub.example}",
                "feeds: {hub: 'https://'}",
                "feeds: {hub: 'https://hub.example/a b'}",
                "feeds: {items: 50}",
                "feeds: {formats: xml}",
                "feeds: {formats: 'rss, atom'}",
                "feeds: {formats: [RSS]}",
                "feeds: {formats: {rss: true}}",
                "sources: computing",
                "sources: cs.SY",
                "sources: [[cs.DC]]",
                "sources: [null]",
                "sources: 'cs.DC, cs.OS'",
                "sources: 7",
                "sources: 'ftp://b.example/'",
                "sources: 'https://'",
                "sources: 'https://b.example/#f'",
                "sources: 'https://me:secret@b.example/'",
                "sources: 'https://b.example/a b'",
                "sources: {arxiv: cs.DC}",
                "sources: [{}]",
                "sources: [{list: cs.DC}]",
                "sources: [{list: 'https://b.example/README.md', opml: feeds.opml}]",
                "sources: ['biorxiv:Cell']",
                "sources: ['crossref:Hats']",
                "sources: ['zotero:users/3']",
                "sources: ['dblp:sosp']",
                "sources: ['biorvix:neuroscience']",
                "sources: [{list: 'https://b.example/', name: B}]",
                "contact: me",
                "contact: ''",
                "contact: 'me (at) b.example'",
                "contact: 'me@b'",
                "contact: [me@b.example]",
                "curators:",
                "curators: []",
                "curators: a",
                "curators: [a]",
                "curators: [null]",
                "curators: [{id: a}]",
                "curators: [{name: A}]",
                "curators: [{id: 'a b', name: A}]",
                "curators: [{id: '', name: A}]",
                "curators: [{id: a, name: ''}]",
                "curators: [{id: a, name: A, url: a.example}]",
                "curators: [{id: a, name: A, mail: x}]",
                "topics: a",
                "topics: [null]",
                "topics: [{slug: a, title: T}]",
                "topics: [{slug: A, title: T, query: a}]",
                "topics: [{slug: a--b, title: T, query: a}]",
                "topics: [{slug: a_b, title: T, query: a}]",
                "topics: [{slug: a, title: '', query: a}]",
                "topics: [{slug: a, title: T, query: ''}]",
                "topics: [{slug: a, title: T, query: [a]}]",
                "topics: [{slug: a, title: T, query: a, about: b}]",
                "analytics: yes",
                "show: {kinds: 'new, cross'}",
                "show: {categories: 'cs.DC, cs.OS'}",
            })
    void refusesWhatTheReaderRefuses(String line) {
        assertThat(schema.errors(with(line))).as("by the schema").isNotEmpty();
        assertThat(problems(with(line))).as("by the reader").isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "description", "url", "curators"})
    void refusesAFileWithoutAKeyThatTheReaderRequires(String key) {
        String yaml = without(key);

        assertThat(schema.errors(yaml)).isNotEmpty();
        assertThat(problems(yaml)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',''",
        "/$defs/selection,'show: {?}'",
        "/$defs/pages,'pages: {?}'",
        "/$defs/feeds,'feeds: {?}'",
        "/$defs/curator,'curators: [{id: a, name: A, ?}]'",
        "/$defs/topic,'topics: [{?}]'"
    })
    void knowsTheKeysThatTheReaderKnows(String pointer, String place) throws IOException {
        Set<String> candidates = EditorSchema.wordsOf(SiteConfigReader.class);
        candidates.addAll(schema.keys(pointer));
        Set<String> known = new TreeSet<>();
        for (String candidate : candidates) {
            // A key with a slip of the pen is reported with the name of the nearest that the reader knows.
            String slip = candidate + "x: y";
            String yaml = place.isEmpty() ? WHOLE + slip : with(place.replace("?", slip));
            if (problems(yaml).stream().anyMatch(it -> it.contains("did you mean " + candidate + "?"))) {
                known.add(candidate);
            }
        }

        assertThat(known).isEqualTo(schema.keys(pointer));
    }

    @Test
    void completesTheCategoriesOfAllSources() {
        assertThat(schema.values("/$defs/category"))
                .isEqualTo(Sources.ALL.stream()
                        .flatMap(it -> it.listedCategories().stream())
                        .collect(Collectors.toSet()));
    }

    private static void assertAccepted(String yaml) {
        assertThat(schema.errors(yaml)).as("by the schema").isEmpty();
        assertThat(problems(yaml)).as("by the reader").isEmpty();
    }

    /** The whole file with a line in the place of the one for the same key, or added. */
    private static String with(String line) {
        return without(line.substring(0, line.indexOf(':'))) + line + "\n";
    }

    private static String without(String key) {
        return WHOLE.replaceFirst("(?m)^" + key + ":.*\n", "");
    }

    private static List<String> problems(String yaml) {
        Diagnostics diagnostics = new Diagnostics();
        SiteConfigReader.read(new SourceFile("site-config.yml", yaml), Set.of("en"), diagnostics);
        return diagnostics.sorted().stream().map(Diagnostic::toString).toList();
    }
}
