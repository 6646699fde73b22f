package daybook.pipeline;

import daybook.config.PageSettings;
import daybook.diagnostic.Diagnostics;
import daybook.feed.SiteFeeds;
import daybook.file.Bytes;
import daybook.input.SiteInputFiles;
import daybook.keep.KeptFacts;
import daybook.layout.SiteLayout;
import daybook.model.SiteModel;
import daybook.page.ArchiveRedirects;
import daybook.page.PageKinds;
import daybook.pipeline.BuildStage.StageListener;
import daybook.search.CatalogWords;
import daybook.search.RelatedPapers;
import daybook.siteplan.Addresses;
import daybook.siteplan.Content;
import daybook.siteplan.PageLocations;
import daybook.siteplan.PlannedFile;
import daybook.siteplan.SitePlan;
import daybook.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;

/** Plans every file of a site: pages, files for programs, files that are copied. */
final class SitePlans {
    /** The folder of the theme with what only a site with an archive needs. */
    private static final String OF_ARCHIVES = "archive/";

    private SitePlans() {}

    /** The model of a site with what is made of it, and the plan of its files. */
    record CompleteSite(SiteModel model, SitePlan plan) {}

    /** The plan of a site; clashes of paths and broken links are reported. */
    static CompleteSite of(
            SiteModel site,
            SiteFeeds feeds,
            SiteInputFiles inputs,
            Theme theme,
            KeptFacts kept,
            BuildProblems problems,
            StageListener listener)
            throws IOException {
        PageSettings wanted = site.facts().config().pages();
        boolean showsRelated = wanted.related();
        PaperProgress progress =
                new PaperProgress(listener, site.papers().catalog().entries().size(), showsRelated ? 2 : 1);
        CatalogWords words = showsRelated || wanted.search()
                ? CatalogWords.of(
                        site.papers().catalog(), it -> site.partials().of(it).shown(), kept, progress)
                : CatalogWords.NONE;
        // Beside the related papers: the most of either is a chain of steps for one thread.
        ForkJoinTask<List<PlannedFile>> search =
                ForkJoinTask.adapt(() -> MachineFiles.search(site, words, kept)).fork();
        SiteModel complete;
        List<PlannedFile> pages;
        try {
            complete = site.with(feeds.previews(), showsRelated ? RelatedPapers.of(words, kept, progress) : Map.of());
            // One kind after another: those with many pages plan these with several threads.
            pages = PageKinds.ALL.stream()
                    .flatMap(kind -> kind.plan(complete).stream())
                    .toList();
        } finally {
            // It keeps what it finds, which nobody may do any more once a build has ended, if only with an error.
            search.quietlyJoin();
        }
        List<PlannedFile> files = new ArrayList<>(pages);
        files.addAll(MachineFiles.plan(complete, feeds, pages, search.join()));
        PageLocations locations = complete.facts().locations();
        files.addAll(copies(inputs, theme, locations, problems.diagnostics()));
        SitePlan plan = SitePlan.of(files, problems.diagnostics()).part(locations, ArchiveRedirects.plan(complete));
        problems.addBroken(plan.checkLinks(problems.tolerated()));
        return new CompleteSite(complete, plan);
    }

    private static List<PlannedFile> copies(
            SiteInputFiles inputs, Theme theme, PageLocations locations, Diagnostics diagnostics) throws IOException {
        List<PlannedFile> files = new ArrayList<>();
        for (String name : theme.assets()) {
            if (name.startsWith(OF_ARCHIVES) && !locations.isDivided()) {
                continue;
            }
            Content copy = new Content.Copy(new Bytes(theme.file(name).orElseThrow()));
            files.add(PlannedFile.of(Addresses.theme(name), SiteLayout.TEMPLATES + "/" + name, copy));
        }
        for (Path file : inputs.assets()) {
            String name = inputs.folder().nameWithin(SiteLayout.ASSETS, file);
            inputs.bytes(file, diagnostics)
                    .map(it -> new Content.Copy(new Bytes(it)))
                    .ifPresent(
                            it -> files.add(PlannedFile.of(Addresses.asset(name), SiteLayout.ASSETS + "/" + name, it)));
        }
        return files;
    }
}
