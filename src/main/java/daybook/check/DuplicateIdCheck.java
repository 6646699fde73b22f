package daybook.check;

import daybook.diagnostic.Diagnostics;

/** No two elements of a page have the same identifier: a link would find the first of them only. */
final class DuplicateIdCheck implements Check {
    @Override
    public void check(BuiltSite site, Diagnostics diagnostics) {
        site.contents()
                .repeated()
                .forEach((name, use) ->
                        diagnostics.error(site.first(use), "the id '" + name + "' is there twice" + use.elsewhere()));
    }
}
