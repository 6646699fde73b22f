package daybook.check;

import daybook.diagnostic.Diagnostics;

/** Finds symbolic and hard links, which GitHub Pages refuses. */
final class RegularFilesCheck implements Check {
    /** A link can publish any file of the machine. */
    @Override
    public boolean isDangerous() {
        return true;
    }

    @Override
    public void check(BuiltSite site, Diagnostics diagnostics) {
        site.files()
                .linked()
                .forEach(it -> diagnostics.error(
                        site.whole(it),
                        site.files().has(it) ? "this is a hard link" : "this is a symbolic link",
                        "put a copy of the file in its place"));
    }
}
