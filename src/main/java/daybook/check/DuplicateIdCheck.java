package daybook.check;

import daybook.diagnostic.Diagnostics;

/** Finds ids that several elements of a page have: a link reaches only the first of them. */
final class DuplicateIdCheck implements Check {
    @Override
    public void check(BuiltSite site, Diagnostics diagnostics) {
        site.contents()
                .duplicateIds()
                .forEach((name, use) ->
                        diagnostics.error(site.first(use), "duplicate id '" + name + "'" + use.otherFiles()));
    }
}
