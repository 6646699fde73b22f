package daybook.pipeline;

import daybook.config.SiteConfig;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.input.SiteInput;
import daybook.markdown.LinkRules;
import daybook.markdown.MarkdownRenderer;
import daybook.model.ContentPageSource;
import daybook.model.NoteIndex;
import daybook.model.SiteCrossReferences;
import daybook.model.SiteModel;
import daybook.siteplan.SiteAddress;
import daybook.theme.Messages;
import daybook.theme.Theme;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Makes the model of a site of what was read from its folder: the second stage of the pipeline. */
final class SiteModels {
    private SiteModels() {}

    /**
     * Renders notes and pages and puts everything together that pages show. References in notes that do not resolve are
     * reported.
     *
     * @param pages the texts in {@code content/pages}
     * @param today notes with a later day of publication are left out
     */
    static SiteModel of(
            SiteInput contents, List<SourceFile> pages, Theme theme, LocalDate today, Diagnostics diagnostics) {
        SiteConfig config = contents.config();
        Messages messages = theme.messages(config.language(), diagnostics);
        SiteCrossReferences references = new SiteCrossReferences(contents.catalog(), contents.topics(), messages);
        MarkdownRenderer markdown = new MarkdownRenderer(
                messages, references, new LinkRules(SiteAddress.of(config.url()), Set.of(), diagnostics), diagnostics);
        NoteIndex notes = NoteIndex.of(contents.notes(), today, references, markdown, diagnostics);
        List<ContentPageSource> sources = pages.parallelStream()
                .map(page -> ContentPageSource.read(page, config.description(), markdown, diagnostics))
                .toList();
        return SiteModel.of(config, messages, contents.catalog(), contents.topics(), contents.ledger(), notes, sources);
    }
}
