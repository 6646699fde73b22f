package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.file.Bytes;
import daybook.input.SiteFolder;
import daybook.pipeline.BuildStage.StageListener;
import daybook.siteplan.SitePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are shown at once are those that the ordinary build makes after them. */
class SitePreviewTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 16);
    private static final String NOTE = "content/notes/2507.08954.md";
    private static final Set<SitePath> SHOWN =
            Set.of(new SitePath("index.html"), new SitePath("notes/index.html"), new SitePath("picks/index.html"));

    @TempDir
    private Path folder;

    private WrittenSite site;
    private SitePreview preview;

    @BeforeEach
    void build() throws IOException {
        site = new WrittenSite(folder);
        site.write(
                "site-config.yml",
                WrittenSite.SETTINGS + "topics: [{slug: tagged, title: Tagged, query: 'tag:fair OR ti:fair'}]\n");
        site.listing(
                "a",
                "2025-07-14",
                WrittenSite.paper("2507.08954", "Fair queueing"),
                WrittenSite.paper("2507.10001", "Queueing of papers"));
        site.listing("b", "2025-07-15", WrittenSite.paper("2507.08954", "Fair queueing"));
        site.write(NOTE, "---\ntags: [fair]\n---\nFirst words.\n");
        preview = new SitePreview(new SiteFolder(folder));
        assertThat(preview.build(TODAY, StageListener.NONE).summary()).isPresent();
    }

    private Optional<SortedMap<SitePath, Bytes>> edited(UnaryOperator<String> edit) throws IOException {
        site.write(NOTE, edit.apply(Files.readString(folder.resolve(NOTE))));
        return preview.touched(TODAY, SHOWN);
    }

    private void assertBuilt(SortedMap<SitePath, Bytes> pages) throws IOException {
        assertThat(preview.build(TODAY, StageListener.NONE).summary()).isPresent();
        for (SitePath path : pages.keySet()) {
            Path file = folder.resolve(".daybook-cache/preview").resolve(path.value());
            assertThat(new String(pages.get(path).toArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .as(path.toString())
                    .isEqualTo(Files.readString(file));
        }
    }

    @Test
    void showsTheSameAsTheBuildOfAnEditedNote() throws IOException {
        SortedMap<SitePath, Bytes> pages =
                edited(it -> it.replace("tags", "pick: true\ntags") + "More.\n").orElseThrow();

        assertThat(pages.keySet().stream().map(SitePath::value))
                .contains(
                        "days/2025-07-14.html",
                        "days/2025-07-15.html",
                        "index.html",
                        "notes/index.html",
                        "papers/2507.08954.html",
                        "picks/index.html");
        assertBuilt(pages);
    }

    @Test
    void showsTheSameAsTheBuildOfANewNoteAndOfARemovedOne() throws IOException {
        site.write("content/notes/2025-07-14.md", "A quiet day, but for [[2507.10001]].\n");
        SortedMap<SitePath, Bytes> pages = preview.touched(TODAY, SHOWN).orElseThrow();
        assertThat(pages).containsKey(new SitePath("days/2025-07-14.html"));
        assertBuilt(pages);

        Files.delete(folder.resolve("content/notes/2025-07-14.md"));
        assertBuilt(preview.touched(TODAY, SHOWN).orElseThrow());
    }

    @Test
    void leavesItToTheBuildWhatTagsAndErrorsCost() throws IOException {
        assertThat(edited(it -> it.replace("fair", "unfair"))).isEmpty();
        assertThat(edited(it -> it + "[[2507.9]]\n")).isEmpty();
    }

    @Test
    void plansNoOtherPagesThanTheWholeSiteHas() throws IOException {
        SortedMap<SitePath, Bytes> pages = edited(it -> it + "More.\n").orElseThrow();
        Set<String> built = new TreeSet<>(TemporaryFiles.contents(folder.resolve(".daybook-cache/preview"))
                .keySet());

        assertThat(built)
                .containsAll(pages.keySet().stream().map(SitePath::value).toList());
    }
}
