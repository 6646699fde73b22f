package daybook.markdown;

import daybook.diagnostic.Diagnostics;
import daybook.siteplan.SiteAddress;
import daybook.theme.Theme;
import daybook.theme.ThemeFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A renderer with the messages of the default theme, for texts that refer to nothing. */
final class SampleRenderer {
    private SampleRenderer() {}

    static MarkdownRenderer of(Diagnostics diagnostics) throws IOException {
        return new MarkdownRenderer(
                Theme.load(List.of(ThemeFolder.of(Path.of("templates")))).messages("en", diagnostics),
                (target, location, problems) -> Optional.empty(),
                new LinkRules(SiteAddress.UNKNOWN, Set.of(), new AuthorPages(Set.of()), diagnostics),
                true,
                diagnostics);
    }
}
