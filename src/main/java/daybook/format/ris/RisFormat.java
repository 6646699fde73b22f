package daybook.format.ris;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.format.CategorySlug;
import daybook.format.DatedListings;
import daybook.format.HtmlText;
import daybook.format.LeftOutEntries;
import daybook.format.LeftOutEntries.Reason;
import daybook.format.ListingFormat;
import daybook.format.TextNormalizer;
import daybook.format.Venue;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.HttpAddress;
import daybook.listing.IdentifierParser;
import daybook.listing.Listing;
import daybook.listing.PublicationDate;
import daybook.listing.Sources;
import daybook.listing.WrittenName;
import daybook.text.StatedDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bibliography in RIS (https://en.wikipedia.org/wiki/RIS_(file_format)), as publishers, Scopus, Zotero and Mendeley
 * write it. Its category is the file's name.
 */
public final class RisFormat implements ListingFormat {
    /** What may stand above the first reference: the banner of a program. */
    private static final int BANNER = 20;

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})(?:[/ T].*)?", Pattern.DOTALL);
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[5-9]|20)\\d{2}(?!\\d)");
    private static final Pattern KEYWORD_END = Pattern.compile("[;\\n]");

    @Override
    public String name() {
        return "RIS";
    }

    @Override
    public boolean recognises(SourceFile file) {
        for (int line = 1; line <= Math.min(BANNER, file.lineCount()); line++) {
            if (RisRecord.begins(file.line(line))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<Listing> read(SourceFile file, Diagnostics diagnostics) {
        String category = CategorySlug.ofFile(file.name(), "ris");
        DatedListings listings = new DatedListings("ris", Optional.empty());
        LeftOutEntries leftOut = new LeftOutEntries();
        for (RisRecord reference : RisRecord.all(file)) {
            Optional<EntryId> id = id(reference);
            Optional<String> title = reference.line("TI", "T1", "CT", "BT");
            if (id.isPresent() && title.isPresent()) {
                listings.addListed(category, day(reference), announcement(reference, id.get(), title.get()));
            } else {
                leftOut.add(
                        file.at(reference.line(), 1, file.line(reference.line()).length()),
                        "the reference",
                        title.isEmpty() ? Reason.NO_TITLE : Reason.NO_DOI_OR_ADDRESS);
            }
        }
        leftOut.report(diagnostics);
        return listings.listings();
    }

    private static Announcement announcement(RisRecord reference, EntryId id, String title) {
        return new Announcement(
                AnnouncementKind.NEW,
                id,
                OptionalInt.empty(),
                title,
                authors(reference),
                reference.values("AB", "N2").findFirst().flatMap(HtmlText::paragraphs),
                reference
                        .values("KW")
                        .flatMap(KEYWORD_END::splitAsStream)
                        .flatMap(it -> TextNormalizer.line(it).stream())
                        .distinct()
                        .toList(),
                reference.line("N1", "RN"),
                journalReference(reference),
                reference
                        .values("DO")
                        .flatMap(it -> IdentifierParser.ofDoi(it).stream())
                        .filter(it -> it.scheme().equals(EntryId.DOI))
                        .map(EntryId::value)
                        .findFirst(),
                Optional.empty(),
                new FullTextLinks(web(reference, "L1"), Optional.empty()),
                day(reference).map(PublicationDate::of).or(() -> year(reference).flatMap(PublicationDate::parse)));
    }

    private static Optional<String> web(RisRecord reference, String tag) {
        return reference.values(tag).map(String::strip).filter(HttpAddress::is).findFirst();
    }

    /** A paper of a source, wherever the reference names it, else the DOI, else the address. */
    private static Optional<EntryId> id(RisRecord reference) {
        return reference
                .values("AN", "M1", "M3", "JO", "JF", "T2", "N1", "PB", "SP")
                .flatMap(it -> IdentifierParser.ofMention(it).stream())
                .findFirst()
                .or(() -> reference
                        .values("UR", "L1", "L2", "L3", "LK")
                        .flatMap(it -> IdentifierParser.ofAddress(it).stream())
                        .filter(it -> it.source().isPresent())
                        .findFirst())
                .or(() -> reference
                        .values("DO", "M3", "L3", "N1")
                        .flatMap(it -> IdentifierParser.ofDoi(it).stream())
                        .findFirst())
                .or(() -> reference
                        .values("UR", "L2", "LK", "L1")
                        .flatMap(it -> IdentifierParser.ofAddress(it).stream())
                        .findFirst());
    }

    private static Optional<Authors> authors(RisRecord reference) {
        List<String> names = reference
                .values("AU", "A1")
                .map(WrittenName::inverted)
                .flatMap(it -> TextNormalizer.line(it).stream())
                .toList();
        return Authors.of(names, false);
    }

    private static Optional<String> journalReference(RisRecord reference) {
        return reference
                .line("T2", "JO", "JF", "JA", "J2", "BT")
                .filter(it -> IdentifierParser.ofMention(it).isEmpty() && !Sources.areNamedAsJournal(it))
                .map(it -> new Venue(it, reference.line("VL"), reference.line("IS"), pages(reference), year(reference))
                        .reference());
    }

    private static Optional<String> pages(RisRecord reference) {
        return reference
                .line("SP")
                .map(start -> reference
                        .line("EP")
                        .filter(end -> !end.equals(start))
                        .map(end -> start + "-" + end)
                        .orElse(start));
    }

    private static Optional<String> year(RisRecord reference) {
        return reference
                .values("PY", "Y1", "DA")
                .flatMap(it -> YEAR.matcher(it).results())
                .map(MatchResult::group)
                .findFirst();
    }

    /** Only a whole date is a day. */
    private static Optional<LocalDate> day(RisRecord reference) {
        return reference
                .values("DA", "PY", "Y1")
                .map(it -> DATE.matcher(it.strip()))
                .filter(Matcher::matches)
                .flatMap(it -> date(it).stream())
                .findFirst();
    }

    private static Optional<LocalDate> date(MatchResult parts) {
        return StatedDay.of(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }
}
