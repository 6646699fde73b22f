package daybook.pipeline;

import daybook.catalog.Appearance;
import daybook.catalog.Entry;
import daybook.diagnostic.Diagnostics;
import daybook.file.Bytes;
import daybook.input.KeptInput;
import daybook.input.ReadProgress;
import daybook.input.SiteFolder;
import daybook.input.SiteInput;
import daybook.input.SiteReader;
import daybook.model.NoteIndex;
import daybook.model.SiteModel;
import daybook.note.NoteTarget;
import daybook.page.PageKinds;
import daybook.pipeline.BuildStage.StageListener;
import daybook.render.TemplateException;
import daybook.siteplan.Addresses;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePath;
import daybook.theme.MissingMessageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Builds a site again and again for its curator: drafts and embargoed notes are shown. What counts is the ordinary
 * build, into a folder of its own. Before it, the pages that changed notes touch are made from what the last build left
 * in memory.
 */
public final class SitePreview {
    private final SiteFolder folder;
    private volatile Optional<PreviewedSite> warm = Optional.empty();

    /**
     * What the last build that wrote the site left in memory.
     *
     * @param papers those of the site by their pages
     */
    private record PreviewedSite(WarmSite site, Map<SitePath, Entry> papers) {
        static PreviewedSite of(WarmSite site) {
            Map<SitePath, Entry> papers = new HashMap<>();
            for (Entry entry :
                    site.planned().model().papers().catalog().entries().values()) {
                papers.put(Addresses.paper(entry.id()), entry);
            }
            return new PreviewedSite(site, papers);
        }
    }

    /** Prepares the preview of a site. */
    public SitePreview(SiteFolder folder) {
        this.folder = folder.inPreview();
    }

    /** Builds the site, if anything changed since the last build. */
    public BuildResult build(LocalDate today, StageListener listener) throws IOException {
        return keep(build(today, Optional.of(listener)).runIfChanged());
    }

    /** Reads the site into memory, also when nothing changed since the last build. */
    public BuildResult warmUp(LocalDate today) throws IOException {
        return keep(build(today, Optional.empty()).runWhole());
    }

    /** Whether the last build left the site in memory. */
    public boolean isWarm() {
        return warm.isPresent();
    }

    private SiteBuild build(LocalDate today, Optional<StageListener> listener) {
        return new SiteBuild(
                folder, folder.cache().preview(), today, Optional.empty(), listener.orElse(StageListener.NONE));
    }

    private BuildResult keep(SiteBuild.FinishedBuild build) {
        build.site().ifPresent(it -> warm = Optional.of(PreviewedSite.of(it)));
        return build.result();
    }

    /**
     * The pages that notes touch which changed since the last build: those of their papers and days, and of the pages
     * that list notes those that are looked at. The ordinary build makes the same ones.
     *
     * @param shown the pages that somebody looks at
     * @return empty when that is not known at once, such as with an error, or when tags changed; else notes have no
     *     error
     */
    public Optional<SortedMap<SitePath, Bytes>> touched(LocalDate today, Set<SitePath> shown) throws IOException {
        Optional<PreviewedSite> last = warm;
        if (last.isEmpty()) {
            return Optional.empty();
        }
        PlannedSite site = last.get().site().planned();
        Diagnostics diagnostics = new Diagnostics();
        Optional<SiteInput> contents = new SiteReader(
                        folder.inputFiles(),
                        KeptInput.NONE,
                        site.theme(),
                        today,
                        diagnostics,
                        diagnostics,
                        ReadProgress.NONE)
                .withNotes(site.contents());
        if (contents.isEmpty()) {
            return Optional.empty();
        }
        SiteModel model = SiteModels.with(site.model(), contents.get(), today, diagnostics);
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        Set<SitePath> wanted = new HashSet<>(shown);
        wanted.addAll(touched(model, site.model().notes()));
        SortedMap<SitePath, Bytes> pages = new TreeMap<>();
        try {
            List<Entry> shownPapers = wanted.stream()
                    .flatMap(it -> Optional.ofNullable(last.get().papers().get(it)).stream())
                    .toList();
            for (PlannedFile page : PageKinds.withNotes(model, wanted, shownPapers)) {
                pages.put(page.path(), new Bytes(last.get().site().renderer().render(page)));
            }
        } catch (TemplateException | MissingMessageException | UncheckedIOException forTheBuildToReport) {
            return Optional.empty();
        }
        return Optional.of(pages);
    }

    private static Set<SitePath> touched(SiteModel model, NoteIndex before) {
        Set<SitePath> paths = new HashSet<>();
        Map<?, Entry> entries = model.papers().catalog().entries();
        for (NoteTarget target : model.notes().differences(before)) {
            if (target instanceof NoteTarget.DayTarget day) {
                paths.add(Addresses.day(day.date()));
            } else if (target instanceof NoteTarget.PaperTarget paper) {
                paths.add(Addresses.paper(paper.id()));
                Optional.ofNullable(entries.get(paper.id())).stream()
                        .flatMap(it -> it.history().stream())
                        .map(Appearance::day)
                        .forEach(it -> paths.add(Addresses.day(it)));
            }
        }
        return paths;
    }
}
