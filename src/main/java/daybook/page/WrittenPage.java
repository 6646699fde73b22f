package daybook.page;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.markdown.Markdown;
import daybook.markdown.MarkdownFile;
import daybook.markdown.RichText;
import daybook.site.Addresses;
import daybook.site.PlannedFile;
import daybook.yaml.Fields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A page that somebody wrote in {@code content/pages}. */
public record WrittenPage(SiteView site, Head head, String title, RichText text) {
    /**
     * A written page as it was read.
     *
     * @param name the path within {@code content/pages} without the suffix
     * @param origin the file, for messages
     * @param description one sentence, or the site's when the page gives none
     */
    public record Source(String name, String origin, String title, String description, RichText text) {
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._/-]+");

        /** Reads a page; a missing title is reported. */
        public static Source read(
                String name, SourceFile file, String siteDescription, Markdown markdown, Diagnostics diagnostics) {
            if (!NAME.matcher(name).matches()) {
                diagnostics.error(
                        file.whole(),
                        "the name of a page becomes its address",
                        "name it with the letters A to Z, digits, hyphens and underscores");
            }
            MarkdownFile parted = MarkdownFile.of(file, diagnostics);
            Fields fields = parted.fields();
            String title = fields.requiredText("title");
            String description = fields.text("description").orElse(siteDescription);
            fields.reportUnknown();
            return new Source(name, file.name(), title, description, markdown.render(parted, ""));
        }
    }

    /** One page for each file. */
    static final class Kind implements PageKind {
        @Override
        public List<PlannedFile> plan(SiteModel site) {
            return site.pages().stream().map(it -> plan(it, site)).toList();
        }

        private static PlannedFile plan(Source source, SiteModel site) {
            WrittenPage page = new WrittenPage(
                    site.view(),
                    site.head(Addresses.page(source.name()), source.title(), source.description()),
                    source.title(),
                    source.text());
            return PlannedFile.listed(Addresses.page(source.name()), source.origin(), Optional.empty(), "page", page);
        }
    }
}
