package daybook.page;

import daybook.picture.TitleCard;
import daybook.site.SitePath;

/**
 * The picture that a preview of a link to a page shows.
 *
 * @param address the picture's absolute address
 * @param alternative what the picture says, for those who do not see it
 * @param width in pixels
 * @param height in pixels
 */
public record Preview(SitePath path, String address, String alternative, int width, int height) {
    static Preview of(SitePath path, String site, String alternative) {
        return new Preview(path, site + path.value(), alternative, TitleCard.WIDTH, TitleCard.HEIGHT);
    }
}
