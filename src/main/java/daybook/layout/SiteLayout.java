package daybook.layout;

/**
 * The files and folders that a site is made from and what is made of them, as paths within its folder. Messages name
 * them so, with slashes on every system.
 */
public final class SiteLayout {
    /** The settings. */
    public static final String SETTINGS = "site-config.yml";

    /** Holds all that is not settings or theme. */
    public static final String CONTENT = "content";

    /** Files of listings. */
    public static final String LISTINGS = CONTENT + "/listings";

    /** Notes and posts. */
    public static final String NOTES = CONTENT + "/notes";

    /** Pages that are written by hand. */
    public static final String PAGES = CONTENT + "/pages";

    /** Files that are copied as they are. */
    public static final String ASSETS = CONTENT + "/assets";

    /** What sources answered, where a site keeps it. */
    public static final String RAW = CONTENT + "/raw";

    /** What the curator corrects of listings. */
    public static final String OVERRIDES = CONTENT + "/overrides.yml";

    /** The theme's files that are the site's own. */
    public static final String TEMPLATES = "templates";

    /** The built site, unless another folder is named. */
    public static final String OUTPUT = "_site";

    /** What earlier runs keep for later ones. */
    public static final String CACHE = ".daybook-cache";

    private SiteLayout() {}
}
