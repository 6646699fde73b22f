package daybook.check;

import daybook.diagnostic.Diagnostics;

/** Something that a built site can get wrong. */
interface Check {
    /** Reports where the site gets it wrong. */
    void check(BuiltSite site, Diagnostics diagnostics);
}
