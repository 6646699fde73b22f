package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import daybook.render.Renderer.UnsetMath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds a site of texts with TeX, with and without what an earlier build kept. */
class TexOnPagesTest {
    @TempDir
    private Path site;

    private Path cache;

    @BeforeEach
    void writeTheSite() throws IOException {
        cache = site.resolve(".daybook-cache/math");
        write("site-config.yml", "title: T\ndescription: D\nurl: https://t.example/\ncurators: {id: a, name: A}\n");
        write("content/notes/2507.00002.md", "Note that $\\frac{a}{b}$ and $\\nothing$.\n");
        write("content/listings/a.jsonl", """
                {"listing":1,"source":"arxiv","category":"cs.DC","date":"2025-07-15"}
                {"kind":"new","id":"2507.00001","title":"On $\\\\alpha$","abstract":"For $\\\\begin{matrix}x\\\\end{matrix}$ and $\\\\foo$."}
                {"kind":"new","id":"2507.00002","title":"On $\\\\beta$ and $\\\\foo$","abstract":"Of $\\\\foo$."}
                """);
    }

    @Test
    void tellsHowMuchIsShownAsTexAndWhereFirst() throws IOException {
        assertThat(build().summary().orElseThrow().unset()).contains(new UnsetMath(2, "\\foo", "/index.html"));
    }

    @Test
    void makesTheSameSiteWithAndWithoutWhatWasKept() throws IOException {
        build();
        SortedMap<String, String> clean = TemporaryFiles.contents(site.resolve("_site"));
        byte[] kept = Files.readAllBytes(cache);
        TemporaryFiles.remove(site.resolve("_site"));

        build();

        assertThat(TemporaryFiles.contents(site.resolve("_site"))).isEqualTo(clean);
        assertThat(Files.readAllBytes(cache)).isEqualTo(kept);
    }

    @Test
    void makesTheSameSiteOfADamagedFileAndMendsIt() throws IOException {
        build();
        SortedMap<String, String> clean = TemporaryFiles.contents(site.resolve("_site"));
        byte[] kept = Files.readAllBytes(cache);
        TemporaryFiles.remove(site.resolve("_site"));
        Files.write(cache, "damaged".getBytes(StandardCharsets.UTF_8));

        build();

        assertThat(TemporaryFiles.contents(site.resolve("_site"))).isEqualTo(clean);
        assertThat(Files.readAllBytes(cache)).isEqualTo(kept);
    }

    @Test
    void buildsTheSiteWhenNothingCanBeKept() throws IOException {
        write(".daybook-cache", "a file where the folder would be");

        BuildResult result = build();

        assertThat(result.summary()).isPresent();
        assertThat(result.diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        ".daybook-cache/facts: warning: this cannot be written, so that the next build computes it"
                                + " again\n  hint: make the folder writable",
                        ".daybook-cache/math: warning: this cannot be written, so that the next build computes it"
                                + " again\n  hint: make the folder writable");
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private BuildResult build() throws IOException {
        return new SiteBuild(site, site.resolve("_site"), LocalDate.of(2025, 7, 20)).run();
    }
}
