package daybook.model;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.layout.SiteLayout;
import daybook.markdown.MarkdownFile;
import daybook.markdown.MarkdownRenderer;
import daybook.markdown.RichText;
import daybook.yaml.MappingReader;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page of {@code content/pages} as it was read.
 *
 * @param name the path within {@code content/pages} without the suffix
 * @param origin the file, for messages
 * @param description one sentence, or the site's when the page gives none
 */
public record ContentPageSource(String name, String origin, String title, String description, RichText text) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._/-]+");

    /** Reads a page; a missing title is reported. */
    public static ContentPageSource read(
            SourceFile file, String siteDescription, MarkdownRenderer markdown, Diagnostics diagnostics) {
        String name =
                file.name().replaceFirst("^.*" + SiteLayout.PAGES + "/", "").replaceFirst("\\.md$", "");
        if (!NAME.matcher(name).matches()) {
            diagnostics.error(
                    file.whole(),
                    "the name of a page becomes its address",
                    "name it with the letters A to Z, digits, dots, hyphens and underscores");
        }
        MarkdownFile markdownFile = MarkdownFile.of(file, diagnostics);
        MappingReader fields = markdownFile.fields();
        String title = title(markdownFile, diagnostics);
        String description = fields.text("description").orElse(siteDescription);
        fields.reportUnknown();
        return new ContentPageSource(name, file.name(), title, description, markdown.render(markdownFile, ""));
    }

    /** The title; empty when it is missing, or its key written with capitals, which is reported as an unknown key. */
    private static String title(MarkdownFile markdown, Diagnostics diagnostics) {
        MappingReader fields = markdown.fields();
        Optional<String> title = fields.text("title");
        if (title.isEmpty() && fields.node("title").isEmpty() && fields.isReadable() && !fields.hasAnyCase("title")) {
            diagnostics.error(
                    markdown.file().at(1, 1, 1),
                    "'title' is missing",
                    markdown.bodyLine() == 1
                            ? "begin the page with a line of three hyphens, title: and its title, and three hyphens"
                            : "add title: and its title to the front matter");
        }
        return title.orElse("");
    }
}
