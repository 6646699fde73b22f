package daybook.input;

import daybook.catalog.Catalog;
import daybook.catalog.CuratorMarks;
import daybook.catalog.Topic;
import daybook.config.SiteConfig;
import daybook.correction.Corrections;
import daybook.ledger.Ledger;
import daybook.listing.EntryId;
import daybook.note.Note;
import daybook.note.NoteTarget;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * What a site is about, before it becomes pages.
 *
 * @param notes all that are written, drafts among them
 * @param hidden papers and days of the listings that {@code show} hides
 * @param marks what visible notes say of entries
 * @param corrections what the curator corrected of the listings
 * @param corrected what was there before, for each entry by the names of what is corrected
 * @param ledger up to the newest day that is there, whatever day it is today
 */
public record SiteInput(
        SiteConfig config,
        Catalog catalog,
        List<Topic> topics,
        List<Note> notes,
        Set<NoteTarget> hidden,
        Map<EntryId, CuratorMarks> marks,
        Ledger ledger,
        Corrections corrections,
        Map<EntryId, SortedMap<String, String>> corrected) {
    /** The same with other notes, which do not change topics. */
    SiteInput with(List<Note> others) {
        return new SiteInput(config, catalog, topics, others, hidden, marks, ledger, corrections, corrected);
    }

    /** The papers of all listings, those that {@code show} hides among them. */
    public Set<EntryId> knownPapers() {
        Set<EntryId> papers = new HashSet<>(catalog.entries().keySet());
        papers.addAll(corrections.byEntry().keySet());
        for (NoteTarget target : hidden) {
            if (target instanceof NoteTarget.PaperTarget paper) {
                papers.add(paper.id());
            }
        }
        return papers;
    }
}
