package daybook.check;

import daybook.diagnostic.Diagnostics;

/** All files are files, and each is one of its own: GitHub Pages takes no links of file systems. */
final class RegularFilesCheck implements Check {
    @Override
    public void check(BuiltSite site, Diagnostics diagnostics) {
        site.files()
                .linked()
                .forEach(it -> diagnostics.error(
                        site.whole(it),
                        site.files().has(it) ? "the file has another name too" : "this is a symbolic link",
                        "put a copy of the file in its place"));
    }
}
