package daybook.pipeline;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.ListingFormats;
import daybook.input.SampleListings;
import daybook.markdown.AuthorPages;
import daybook.markdown.HtmlWithMath;
import daybook.markdown.LinkRules;
import daybook.markdown.MarkdownFile;
import daybook.markdown.MarkdownRenderer;
import daybook.siteplan.SiteAddress;
import daybook.theme.Theme;
import daybook.theme.ThemeFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What parsers of untrusted input read in earnest: the inputs of other tests. */
final class SampleInputs {
    private static final Path GOLDEN = Path.of("src/test/golden");
    private static final int LARGEST = 6_000;
    private static final MarkdownRenderer RENDERER = renderer();

    private SampleInputs() {}

    /** Texts that a parser reads. */
    static List<String> of(FuzzedParser parser) {
        return switch (parser) {
            case SETTINGS, YAML -> files("/input/site-config.yml");
            case XML, LISTING ->
                ListingFormats.ALL.stream().map(SampleListings::of).toList();
            case SAVED_FILE ->
                Stream.concat(ListingFormats.ALL.stream().map(SampleListings::of), mails())
                        .toList();
            case NOTE -> files(".md");
            case QUERY ->
                List.of(
                        "ti:\"mixed integer\" AND (abs:queue* OR au:\"Ada Byron\") ANDNOT cat:cs.DC",
                        "tag:batching OR id:2507.10150 AND all:\"a b\" jr:x",
                        "((co:a))");
            case TEX ->
                List.of(
                        "On $\\mathcal{O}(n \\log n)$ {\\em hats} and \\href{https://a.example/?b=1&c}{$x_1$ \\textbf{b}}",
                        "Caf\\'e, Erd\\H{o}s \\& $a<b$ -- \\(\\frac{1}{2}\\) ``quoted'' 5\\% \\url{https://b.example}",
                        "<i>x</i> &amp; $\\alpha\\$ $$\\begin{aligned} a &= b \\\\ c &< d \\end{aligned}$$ \\footnote{a}");
            case MATH ->
                List.of(
                        "\\left(\\frac{a'}{\\sqrt[3]{b}}\\right) \\quad \\text{if } \\overline{x} \\ge \\hat{y}_{i,j}^2",
                        "\\begin{pmatrix} a & b \\\\[2pt] c & d \\end{pmatrix} \\mathbb{R} \\not= \\operatorname*{arg\\,max}_x",
                        "\\boxed{\\sum_{i=0}^n \\Big| \\binom{n}{i} \\Big|}\\mathop{\\rm argmax}\\limits_x \\cancel{y}");
            case RECORD -> files("/feeds/record.txt");
            case MANIFEST -> List.of("""
                    daybook-manifest 1 abc 0f https://t.example/
                    0123456789abcdef0123456789abcdef 1234 index.html
                    - 0 days/2025-07-15.html
                    ffffffffffffffffffffffffffffffff 1 topics/cs.DC/feed.xml
                    """);
            case MATH_CACHE -> List.of("""
                    1
                    inline\tx^2\t<math><msup><mi>x</mi><mn>2</mn></msup></math>
                    display\t\\color{red}x\t<math display="block"><mi>x</mi></math>
                    inline\t\\foo\t
                    """);
        };
    }

    private static Stream<String> mails() {
        String text = SampleListings.of(ListingFormats.ALL.get(3));
        int end = text.indexOf("\n\n");
        String body = text.substring(end + 2);
        String mime = text.substring(0, end) + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=\"iso-8859-1\"\n"
                + "Content-Transfer-Encoding: ";
        String base64 = Base64.getMimeEncoder().encodeToString(body.getBytes(StandardCharsets.ISO_8859_1));
        return Stream.of(
                mime + "quoted-printable\n\n" + body.replace("=", "=3D").replace(" of ", " of=\n "),
                mime + "base64\n\n" + base64,
                text.substring(0, end) + "\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nA\n--x\n"
                        + "Content-Type: message/rfc822\n\n" + text + "\n--x--\n");
    }

    private static List<String> files(String end) {
        try (Stream<Path> walk = Files.walk(GOLDEN)) {
            return walk.filter(it -> it.toString().replace('\\', '/').endsWith(end))
                    .sorted()
                    .map(SampleInputs::text)
                    .filter(it -> it.length() < LARGEST)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A note as HTML. */
    static HtmlWithMath rendered(String text) {
        MarkdownFile file = MarkdownFile.of(new SourceFile("content/pages/a.md", text), new Diagnostics());
        return RENDERER.render(file, "").html();
    }

    private static MarkdownRenderer renderer() {
        Diagnostics diagnostics = new Diagnostics();
        try {
            return new MarkdownRenderer(
                    Theme.load(List.of(ThemeFolder.of(Path.of("templates")))).messages("en", diagnostics),
                    (target, location, problems) -> Optional.empty(),
                    new LinkRules(SiteAddress.UNKNOWN, Set.of(), new AuthorPages(Set.of()), diagnostics),
                    true,
                    diagnostics);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
