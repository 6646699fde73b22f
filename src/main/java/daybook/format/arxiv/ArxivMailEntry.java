package daybook.format.arxiv;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.format.AuthorList;
import daybook.format.TextNormalizer;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.tex.TexAccents;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One paper of a listing e-mail or listing file.
 *
 * @param submitted when its newest version came to arXiv, in GMT
 * @param mailed whether it has what only mails have: an abstract, or its address in the closing line
 */
record ArxivMailEntry(Announcement announcement, Optional<LocalDateTime> submitted, boolean mailed) {
    /** {@code Paper (*cross-listing*): q-alg/9701031} until 2007, {@code arXiv:2303.00763 (*cross-listing*)} since. */
    static final Pattern FIRST_LINE =
            Pattern.compile("(?:arXiv: ?|Paper(?: ?\\(\\*cross-listing\\*\\))?: ?)(?<id>\\S+).*");

    private static final String CROSS = "(*cross-listing*)";

    /** The end of the fields, and that of the abstract: bare, or {@code \\ ( https://arxiv.org/abs/… , 3kb)}. */
    private static final Pattern CLOSING = Pattern.compile("\\\\\\\\(?<address>\\s*\\([^()]*\\))?\\s*");

    private static final Pattern RULE = Pattern.compile("-{20,}\\s*");

    /** Reads the lines from the one with the identifier to the one before the next paper. */
    static Optional<ArxivMailEntry> read(MailBlock block, AnnouncementKind section, Diagnostics diagnostics) {
        String firstLine = block.lines.get(0);
        Matcher first = FIRST_LINE.matcher(firstLine);
        String identifier = first.matches() ? first.group("id") : "";
        Optional<EntryId> id = ListingMarkers.id(identifier);
        ArxivMailFields fields = ArxivMailFields.of(block.lines.subList(1, block.fieldsEnd()));
        Optional<String> title = fields.text("Title");
        if (id.isEmpty() || title.isEmpty()) {
            diagnostics.error(
                    block.location(),
                    id.isEmpty() ? "'" + identifier + "' identifies no paper" : "entry " + id.get() + " has no title");
            return Optional.empty();
        }
        if (!block.closed()) {
            diagnostics.error(block.location(), "entry " + id.get() + " has no end", "the file may be cut off");
        }
        AnnouncementKind kind = fields.replaced()
                ? AnnouncementKind.REPLACEMENT
                : firstLine.contains(CROSS) ? AnnouncementKind.CROSS : section;
        OptionalInt version = ListingMarkers.version(identifier);
        Announcement announcement = new Announcement(
                kind,
                id.get(),
                version.isPresent() ? version : fields.version(),
                title.get(),
                fields.text("Authors").or(() -> fields.text("Author")).flatMap(AuthorList::of),
                block.abstractText(),
                fields.text("Categories").map(it -> List.of(it.split(" "))).orElse(List.of()),
                fields.text("Comments"),
                fields.text("Journal-ref"),
                fields.text("DOI").map(ListingMarkers::firstDoi),
                fields.text("Report-no"),
                FullTextLinks.NONE);
        return Optional.of(new ArxivMailEntry(announcement, fields.submitted(), block.mailed()));
    }

    /**
     * The lines of one paper: fields, a closing line, and in mails the abstract of a new paper with a closing line of
     * its own. The last one counts, as an abstract may hold such lines too.
     *
     * @param firstLine its number in the file, from 1
     */
    record MailBlock(SourceFile file, int firstLine, List<String> lines) {
        Location location() {
            return file.at(firstLine, 1, lines.get(0).length());
        }

        int fieldsEnd() {
            for (int index = 1; index < lines.size(); index++) {
                if (CLOSING.matcher(lines.get(index)).matches()) {
                    return index;
                }
            }
            return lines.size();
        }

        private int end() {
            if (fieldsEnd() == lines.size() || hasAddress(fieldsEnd())) {
                return fieldsEnd();
            }
            for (int index = lines.size() - 1; index > fieldsEnd(); index--) {
                if (CLOSING.matcher(lines.get(index)).matches()) {
                    return index;
                }
            }
            return isRest(fieldsEnd() + 1) ? fieldsEnd() : lines.size();
        }

        /** Whether nothing but rules follows: listing files have no abstracts, and nor have replacements. */
        private boolean isRest(int index) {
            return lines.stream()
                    .skip(index)
                    .allMatch(line -> line.isBlank() || RULE.matcher(line).matches());
        }

        boolean closed() {
            return end() < lines.size();
        }

        private boolean mailed() {
            return abstractText().isPresent() || (closed() && hasAddress(end()));
        }

        private boolean hasAddress(int index) {
            Matcher closing = CLOSING.matcher(lines.get(index));
            return closing.matches() && closing.group("address") != null;
        }

        private Optional<String> abstractText() {
            int start = Math.min(fieldsEnd() + 1, lines.size());
            String text = String.join("\n", lines.subList(start, Math.max(start, end())));
            return TextNormalizer.paragraphs(text).map(TexAccents::toUnicode);
        }
    }
}
