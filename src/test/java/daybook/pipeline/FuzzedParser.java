package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.config.SiteConfigReader;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.feed.FeedRecordFile;
import daybook.format.TextNormalizer;
import daybook.format.jsonl.JsonLinesWriter;
import daybook.input.ListingFile;
import daybook.input.ListingFormats;
import daybook.ledger.Ledger;
import daybook.listing.Announcement;
import daybook.listing.Listing;
import daybook.markdown.HtmlWithMath;
import daybook.markdown.MarkdownFile;
import daybook.math.Formula;
import daybook.math.Typesetter;
import daybook.output.OutputDirectory;
import daybook.query.QueryParser;
import daybook.query.QuerySyntaxException;
import daybook.tex.TexHtmlWriter;
import daybook.tex.TexText;
import daybook.xml.XmlReader;
import daybook.yaml.YamlReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * The parsers of untrusted input: each reads any text, or reports it. What a parser makes of a text is checked where
 * that is read on: markup is well-formed, and a listing is read again as it was written.
 */
enum FuzzedParser {
    SETTINGS {
        @Override
        void read(String text, Path folder) {
            SiteConfigReader.read(new SourceFile("site-config.yml", text), Set.of("de", "en"), new Diagnostics());
        }
    },
    YAML {
        @Override
        void read(String text, Path folder) {
            YamlReader.yaml(new SourceFile("a.yml", text), new Diagnostics());
            YamlReader.json(new SourceFile("a.json", text), new Diagnostics());
        }
    },
    XML {
        @Override
        void read(String text, Path folder) {
            XmlReader.read(new SourceFile("a.xml", text), new Diagnostics());
        }
    },
    LISTING {
        @Override
        void read(String text, Path folder) {
            checkListings(ListingFormats.read(new SourceFile("a", text), new Diagnostics()));
        }
    },
    /** With the encodings of mails and the guess of the charset. */
    SAVED_FILE {
        @Override
        void read(String text, Path folder) throws IOException {
            // Characters beyond Latin-1 become question marks, all others single bytes.
            Path file = Files.write(folder.resolve("a.eml"), text.getBytes(StandardCharsets.ISO_8859_1));
            checkListings(ListingFile.read(file, "a.eml", new Diagnostics()));
        }
    },
    NOTE {
        @Override
        void read(String text, Path folder) {
            MarkdownFile.of(new SourceFile("content/notes/2507.10150.md", text), new Diagnostics());
            HtmlWithMath html = SampleInputs.rendered(text);
            checkMarkup(
                    html.write(formula -> "<math></math>").replaceAll("<(?:br|hr|img|input|wbr|col)\\b[^<>]*>", ""));
        }
    },
    QUERY {
        @Override
        void read(String text, Path folder) {
            try {
                QueryParser.parse(text);
            } catch (QuerySyntaxException wrong) {
                assertThat(wrong).hasMessageMatching("(?s).+");
            }
        }
    },
    TEX {
        @Override
        void read(String input, Path folder) {
            // As readers of listings leave it.
            String text = TextNormalizer.paragraphs(input).orElse("");
            // What needs MathJax is for the tests of math.
            TexHtmlWriter writer = new TexHtmlWriter(it -> Optional.of(it)
                    .filter(formula -> !Typesetter.needsMathJax(formula))
                    .flatMap(TYPESETTER::mathMl));
            checkMarkup(writer.write(TexText.of(text)));
            assertThat(TexText.plain(text)).doesNotContain("\0");
        }
    },
    MATH {
        @Override
        void read(String text, Path folder) {
            Formula formula = new Formula(TextNormalizer.line(text).orElse(""), text.length() % 2 == 0);
            if (!Typesetter.needsMathJax(formula)) {
                TYPESETTER.mathMl(formula).ifPresent(FuzzedParser::checkMarkup);
            }
            assertThat(TexText.plain(formula)).isNotNull();
        }
    },
    RECORD {
        @Override
        void read(String text, Path folder) {
            FeedRecordFile.read(new SourceFile("record.txt", text), new Diagnostics());
        }
    },
    MANIFEST {
        @Override
        void read(String text, Path folder) throws IOException {
            Files.writeString(folder.resolve(".daybook-manifest"), text);
            OutputDirectory.open(folder);
        }
    },
    MATH_CACHE {
        @Override
        void read(String text, Path folder) throws IOException {
            MathCache cache = new MathCache(folder.resolve("math"), "1");
            try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(cache.file()))) {
                file.write(text.getBytes(StandardCharsets.UTF_8));
            }
            Map<Formula, Optional<String>> kept = cache.read();
            Typesetter typesetter = new Typesetter(kept, Set.of());
            for (Formula formula : kept.keySet()) {
                // What is damaged would be set again, which takes MathJax.
                if (!Typesetter.needsMathJax(formula)) {
                    typesetter.mathMl(formula).ifPresent(FuzzedParser::checkMarkup);
                }
            }
            Files.write(cache.file(), text.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(cache.read()).isEmpty();
        }
    };

    private static final Typesetter TYPESETTER = new Typesetter(Map.of(), Set.of());

    /**
     * Reads a text.
     *
     * @param folder for files
     */
    abstract void read(String text, Path folder) throws IOException;

    private static void checkMarkup(String markup) {
        Diagnostics diagnostics = new Diagnostics();
        XmlReader.read(new SourceFile("markup", "<r>" + markup.replace("&nbsp;", " ") + "</r>"), diagnostics);
        assertThat(diagnostics.sorted()).as(markup).isEmpty();
    }

    private static void checkListings(List<Listing> listings) {
        Ledger.ofCaptured(List.of(), listings);
        for (Listing listing : listings) {
            assertThat(listing.announcements()).extracting(Announcement::title).noneMatch(String::isBlank);
            Diagnostics again = new Diagnostics();
            List<Listing> read = ListingFormats.read(new SourceFile("a.jsonl", JsonLinesWriter.write(listing)), again);
            assertThat(again.sorted()).isEmpty();
            assertThat(read).extracting(Listing::announcements).containsExactly(listing.announcements());
        }
    }
}
