package daybook.titlecard;

import daybook.siteplan.Content;

/** The picture that a preview of a link to a page shows. */
public sealed interface TitleCard extends Content.Picture permits DayTitleCard, SiteTitleCard {
    /** In pixels; with the height the shape that the Open Graph protocol's users ask for. */
    int WIDTH = 1200;

    /** In pixels. */
    int HEIGHT = 630;
}
