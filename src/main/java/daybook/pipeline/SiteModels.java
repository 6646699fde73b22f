package daybook.pipeline;

import daybook.config.SiteConfig;
import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.feed.FeedRecord;
import daybook.input.SiteInput;
import daybook.listing.EntryId;
import daybook.markdown.AuthorPages;
import daybook.markdown.LinkRules;
import daybook.markdown.MarkdownRenderer;
import daybook.model.Author;
import daybook.model.AuthorIndex;
import daybook.model.ContentPageSource;
import daybook.model.DigestPeriods;
import daybook.model.FeedFormats;
import daybook.model.NoteCollector;
import daybook.model.NoteIndex;
import daybook.model.SiteCrossReferences;
import daybook.model.SiteModel;
import daybook.model.WithdrawnPicks;
import daybook.note.DigestPeriod;
import daybook.note.NoteTarget;
import daybook.siteplan.SiteAddress;
import daybook.theme.Messages;
import daybook.theme.Theme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Makes the model of a site of what was read from its folder: the second stage of the pipeline. */
final class SiteModels {
    private SiteModels() {}

    /**
     * Renders notes and pages and puts everything together that pages show. References in notes that do not resolve are
     * reported.
     *
     * @param pages the texts in {@code content/pages}
     * @param today notes with a later day of publication are left out
     * @param published what was published until now
     * @param broken targets of links that are known to be missing
     */
    static SiteModel of(
            SiteInput contents,
            List<SourceFile> pages,
            Theme theme,
            LocalDate today,
            FeedRecord published,
            Set<String> broken,
            BuildProblems problems) {
        Diagnostics diagnostics = problems.diagnostics();
        SiteConfig config = contents.config();
        Messages messages = theme.messages(config.language(), diagnostics, problems.tolerated());
        AuthorIndex authors = new AuthorIndex(contents.catalog(), config.authorPages());
        RenderedNotes notes =
                rendered(contents, messages, authors, today, published, broken, problems.tolerated(), diagnostics);
        List<ContentPageSource> sources = pages.parallelStream()
                .map(page -> ContentPageSource.read(page, config.description(), notes.markdown, diagnostics))
                .toList();
        return SiteModel.of(
                config,
                messages,
                contents.catalog(),
                contents.topics(),
                authors,
                contents.ledger(),
                notes.notes,
                notes.digests,
                sources,
                new FeedFormats(config.feeds().formats(), published.formats(), published.isWhole()));
    }

    /**
     * A model with other notes, without what follows from notes beside the notes and the papers that they are about.
     *
     * @param before the model of the same site with other notes
     */
    static SiteModel with(SiteModel before, SiteInput contents, LocalDate today, Diagnostics diagnostics) {
        NoteIndex notes = rendered(
                        contents,
                        before.facts().messages(),
                        before.papers().authors(),
                        today,
                        FeedRecord.NONE,
                        Set.of(),
                        diagnostics,
                        diagnostics)
                .notes;
        Set<EntryId> changed = notes.differences(before.notes()).stream()
                .filter(NoteTarget.PaperTarget.class::isInstance)
                .map(it -> ((NoteTarget.PaperTarget) it).id())
                .collect(Collectors.toSet());
        return before.with(notes, changed);
    }

    /**
     * The notes of a site as pages show them, and what renders other texts that refer to the same things.
     *
     * @param digests the periods of which the site has a digest
     */
    private record RenderedNotes(NoteIndex notes, SortedSet<DigestPeriod> digests, MarkdownRenderer markdown) {}

    private static RenderedNotes rendered(
            SiteInput contents,
            Messages messages,
            AuthorIndex authors,
            LocalDate today,
            FeedRecord published,
            Set<String> broken,
            Diagnostics unresolved,
            Diagnostics diagnostics) {
        SiteConfig config = contents.config();
        SortedSet<DigestPeriod> digests = DigestPeriods.of(contents.catalog(), contents.notes(), today);
        SiteCrossReferences references = new SiteCrossReferences(
                contents.catalog(),
                contents.topics(),
                contents.notes(),
                digests,
                today,
                messages,
                it -> absence(it, contents, published));
        LinkRules rules = new LinkRules(SiteAddress.of(config.publishing().home()), broken, pages(authors), unresolved);
        MarkdownRenderer markdown =
                new MarkdownRenderer(messages, references, rules, config.texts().typography(), diagnostics);
        NoteIndex notes = NoteCollector.collect(contents.notes(), today, references, markdown, rules, diagnostics);
        WithdrawnPicks.report(contents.notes(), today, contents.catalog(), messages, diagnostics);
        return new RenderedNotes(notes, digests, markdown);
    }

    private static AuthorPages pages(AuthorIndex authors) {
        return new AuthorPages(authors.authors().stream().map(Author::path).toList());
    }

    /** Why the site does not show something that is or was there. */
    private static Optional<String> absence(NoteTarget target, SiteInput contents, FeedRecord published) {
        if (target instanceof NoteTarget.PaperTarget paper
                && contents.corrections().hides(paper.id())) {
            return Optional.of("is hidden by content/overrides.yml");
        }
        if (contents.hidden().contains(target)) {
            return Optional.of("is hidden by 'show' in site-config.yml");
        }
        boolean wasPublished = target instanceof NoteTarget.PaperTarget paper
                ? published.has(paper.id())
                : target instanceof NoteTarget.DayTarget day && published.has(day.date());
        return wasPublished ? Optional.of("was published, and no listing has it any more") : Optional.empty();
    }
}
