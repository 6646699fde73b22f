package daybook.check;

import daybook.diagnostic.Diagnostics;

/** A check of a built site, such as that of its links. */
interface Check {
    /** Reports each problem that it finds; the site is not changed. */
    void check(BuiltSite site, Diagnostics diagnostics);

    /**
     * Whether a site with such an error should not replace the published one, because it would harm its readers more
     * than an old site. With any other error it is still the better site.
     */
    default boolean isDangerous() {
        return false;
    }
}
