package daybook.pipeline;

import daybook.feed.SiteFeeds;
import daybook.input.SiteInput;
import daybook.keep.KeptFacts;
import daybook.model.SiteModel;
import daybook.siteplan.SitePlan;
import daybook.theme.Theme;

/**
 * A site that has been read and planned, and not rendered yet.
 *
 * @param contents what was read
 * @param losesMost whether it lacks most of the papers that are published already
 * @param kept facts that this build derived, for the next one
 */
record PlannedSite(
        SiteInput contents,
        SiteModel model,
        SiteFeeds feeds,
        boolean losesMost,
        Theme theme,
        SitePlan plan,
        KeptFacts kept) {}
