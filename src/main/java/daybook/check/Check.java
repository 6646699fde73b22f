package daybook.check;

import daybook.diagnostic.Diagnostics;

/** A check of a built site, such as that of its links. */
interface Check {
    /** Reports each problem that it finds; the site is not changed. */
    void check(BuiltSite site, Diagnostics diagnostics);
}
