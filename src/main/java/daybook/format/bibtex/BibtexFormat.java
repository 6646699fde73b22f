package daybook.format.bibtex;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.CategorySlug;
import daybook.format.DatedListings;
import daybook.format.LeftOutEntries;
import daybook.format.LeftOutEntries.Reason;
import daybook.format.ListingFormat;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.IdentifierParser;
import daybook.listing.Listing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A bibliography in BibTeX or BibLaTeX, as reference managers write it. Its category is the file's name.
 *
 * <p>The fields are those of BibLaTeX's manual (https://ctan.org/pkg/biblatex, section 2.2), and for papers of arXiv
 * those that arXiv asks for (https://info.arxiv.org/help/hypertex/bibstyles/index.html).
 */
public final class BibtexFormat implements ListingFormat {
    /** Whatever stands outside of entries in such a file is a comment, as the banners of many programs. */
    private static final Pattern FILE = Pattern.compile("(?i)\\.bib(?:tex|latex)?$");

    /** What may stand above the first entry of any other file: comments, and the lines that JabRef wrote until 2016. */
    private static final Pattern HEAD = Pattern.compile("%.*|This file was created with .*|Encoding: .*");

    @Override
    public String name() {
        return "BibTeX";
    }

    @Override
    public boolean recognises(SourceFile file) {
        Matcher start = BibtexReader.START.matcher(file.text());
        if (FILE.matcher(file.name()).find()) {
            return start.find();
        }
        for (int line = 1; line <= file.lineCount(); line++) {
            String text = file.line(line).strip();
            if (!text.isEmpty() && !HEAD.matcher(text).matches()) {
                return BibtexReader.START.matcher(text).lookingAt();
            }
        }
        return false;
    }

    @Override
    public List<Listing> read(SourceFile file, Diagnostics diagnostics) {
        String category = CategorySlug.ofFile(file.name(), "bibtex");
        DatedListings listings = new DatedListings("bibtex", Optional.empty());
        LeftOutEntries leftOut = new LeftOutEntries();
        for (BibtexEntry entry : BibtexReader.read(file, diagnostics)) {
            Optional<EntryId> id = id(entry);
            Optional<String> title = entry.plain("title");
            if (title.isEmpty() || id.isEmpty()) {
                leftOut.add(
                        entry.location(),
                        "entry '" + entry.key() + "'",
                        title.isEmpty() ? Reason.NO_TITLE : withoutIdentity(entry));
            } else {
                listings.addListed(category, BibtexPublication.day(entry), announcement(entry, id.get(), title.get()));
            }
        }
        leftOut.report(diagnostics);
        return listings.listings();
    }

    private static Announcement announcement(BibtexEntry entry, EntryId id, String title) {
        return new Announcement(
                AnnouncementKind.NEW,
                id,
                eprint(entry)
                        .filter(it -> it.id().equals(id))
                        .map(BibtexEprint::version)
                        .orElse(OptionalInt.empty()),
                title,
                entry.raw("author").flatMap(BibtexNames::of),
                entry.plainParagraphs("abstract"),
                subjects(entry),
                entry.text("note").filter(it -> !BibtexEprint.isAll(it)),
                BibtexPublication.reference(entry),
                entry.verbatim("doi")
                        .flatMap(IdentifierParser::ofDoi)
                        .filter(doi -> doi.source().isEmpty())
                        .map(EntryId::value),
                entry.text("number").filter(it -> entry.raw("institution").isPresent()),
                FullTextLinks.NONE,
                BibtexPublication.date(entry));
    }

    private static Reason withoutIdentity(BibtexEntry entry) {
        return entry.verbatim("doi").filter(it -> !it.isBlank()).isPresent()
                ? Reason.MALFORMED_DOI
                : Reason.NO_IDENTITY;
    }

    /** What identifies an entry, the surest first. */
    private static Optional<EntryId> id(BibtexEntry entry) {
        return ofSource(entry)
                .or(() -> entry.verbatim("doi").flatMap(IdentifierParser::ofDoi))
                .or(() -> Stream.of("url", "howpublished", "note")
                        .flatMap(field -> entry.address(field).flatMap(IdentifierParser::ofAddress).stream())
                        .findFirst());
    }

    /** Search engines write {@code journal = {arXiv preprint arXiv:1706.03762}} instead of a field of its own. */
    private static Optional<EntryId> ofSource(BibtexEntry entry) {
        return eprint(entry)
                .map(BibtexEprint::id)
                .or(() -> Stream.of("journal", "journaltitle", "note", "eprint")
                        .flatMap(field -> entry.verbatim(field).stream())
                        .flatMap(text -> IdentifierParser.ofMention(text).stream())
                        .findFirst())
                .or(() -> BibtexPublication.journal(entry)
                        .flatMap(journal -> entry.verbatim("volume")
                                .flatMap(it -> BibtexEprint.ofVolume(journal, it))
                                .map(BibtexEprint::id)));
    }

    private static Optional<BibtexEprint> eprint(BibtexEntry entry) {
        Optional<String> archive = entry.verbatim("archiveprefix").or(() -> entry.verbatim("eprinttype"));
        return entry.verbatim("eprint").flatMap(it -> BibtexEprint.of(archive, it));
    }

    private static List<String> subjects(BibtexEntry entry) {
        Stream<String> keywords = entry.raw("keywords").stream().flatMap(it -> BibtexKeywords.of(it).stream());
        return Stream.concat(primaryClass(entry).stream(), keywords).distinct().toList();
    }

    /** Of a source's paper a category of the source; arXiv itself has exported the whole record of one as its class. */
    private static Optional<String> primaryClass(BibtexEntry entry) {
        return Stream.of("primaryclass", "eprintclass")
                .flatMap(field -> entry.text(field).stream())
                .flatMap(it -> BibtexEprint.category(it).stream())
                .findFirst();
    }
}
