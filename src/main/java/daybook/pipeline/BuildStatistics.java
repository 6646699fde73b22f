package daybook.pipeline;

import daybook.feed.FeedChanges;
import daybook.feed.HubNotification;
import daybook.model.SiteModel;
import daybook.output.OutputDirectory;
import daybook.render.Renderer;
import daybook.siteplan.Content;
import java.util.Optional;

/**
 * What a site holds and what the build changed.
 *
 * @param feeds what subscribers see of the site once it is published; empty when it is not known what was published
 * @param losesMost whether more than half of the papers that were published last are in no listing any more
 * @param news what the hub of the feeds is to be notified of, if there is a hub and it is known what was published
 * @param unset math on written pages that is shown as TeX
 */
public record BuildStatistics(
        String title,
        int days,
        int entries,
        int notes,
        int topics,
        int pages,
        Optional<FeedChanges> feeds,
        boolean losesMost,
        Optional<HubNotification> news,
        OutputDirectory.FileChanges changes,
        Optional<Renderer.UnsetMath> unset) {

    static BuildStatistics of(PlannedSite planned, SiteWriter.WriteResult written) {
        SiteModel site = planned.model();
        int pages = (int) planned.plan().files().values().stream()
                .filter(it -> it.content() instanceof Content.Page)
                .count();
        return new BuildStatistics(
                site.facts().config().title(),
                site.papers().catalog().days().size(),
                site.papers().catalog().entries().size(),
                site.notes().notes().size(),
                site.papers().topics().size(),
                pages,
                planned.feeds().changes(),
                planned.losesMost(),
                planned.feeds().news(),
                written.changes(),
                written.renderer().unset());
    }
}
