package daybook.titlecard;

import daybook.siteplan.Content;

/** The picture that a preview of a link to a page shows. */
public sealed interface TitleCard extends Content.Picture permits DayTitleCard, SiteTitleCard {
    /** In pixels. Width and height have the ratio that sites with Open Graph previews recommend. */
    int WIDTH = 1200;

    /** In pixels. */
    int HEIGHT = 630;
}
