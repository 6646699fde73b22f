package daybook.format.arxiv;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.Location;
import daybook.diagnostic.SourceFile;
import daybook.format.EnglishDate;
import daybook.format.ListingFormat;
import daybook.listing.AnnouncementKind;
import daybook.listing.Listing;
import daybook.source.arxiv.ArxivIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * arXiv's listing e-mails, and the listing files of a day, a week or a month behind them, from 1992 to today; several
 * may follow each other in a file, as in a mailbox.
 *
 * <p>arXiv describes the mails for their readers (https://info.arxiv.org/help/subscribe.html); the form of the files is
 * that which its server reads (https://github.com/arXiv/arxiv-browse, {@code parse_listing_file.py}). Each paper stands
 * between lines of two backslashes, rules of percent signs part the sections.
 */
public final class ArxivMailFormat implements ListingFormat {
    private static final Pattern PAPER =
            Pattern.compile("(?m)^\\\\\\\\ *\\n(?:arXiv: ?|Paper(?: ?\\(\\*cross-listing\\*\\))?: ?)"
                    + ArxivIdentifier.PATTERN + "(?:\\s|$)");

    /** In lines; arXiv cuts long lists of authors in its mails. */
    private static final int LONGEST_PAPER = 10_000;

    private static final Pattern DAY = Pattern.compile("/\\* (?<date>\\w{3}, .*) \\*/\\s*");
    private static final Pattern CROSSES = Pattern.compile("%-%-%-[%-]*\\s*");
    private static final Pattern REPLACEMENTS = Pattern.compile("%%--%%--[%-]*\\s*");
    private static final Pattern END = Pattern.compile("%%%---%%%---[%-]*\\s*");
    private static final Pattern END_OF_MAIL = Pattern.compile("(?m)^" + END);
    private static final Pattern BACKSLASHES = Pattern.compile("\\\\\\\\\\s*");

    @Override
    public String name() {
        return "arXiv listing e-mail";
    }

    @Override
    public boolean recognises(SourceFile file) {
        return PAPER.matcher(file.text()).find()
                || END_OF_MAIL.matcher(file.text()).find();
    }

    @Override
    public List<Listing> read(SourceFile file, Diagnostics diagnostics) {
        MailParser parser = new MailParser(file, diagnostics);
        for (int line = 1; line <= file.lineCount(); line++) {
            parser.take(line);
        }
        parser.endMail(file.lineCount() + 1, false);
        return parser.listings;
    }

    /** Walks over a file's lines in their order. */
    private static final class MailParser {
        private final SourceFile file;
        private final Diagnostics diagnostics;
        private final List<Listing> listings = new ArrayList<>();
        private Optional<ArxivMail> mail = Optional.empty();
        private AnnouncementKind section = AnnouncementKind.NEW;
        private int mailStart = 1;

        /** The line with the identifier of the paper that is being read, 0 between papers. */
        private int paperStart;

        MailParser(SourceFile file, Diagnostics diagnostics) {
            this.file = file;
            this.diagnostics = diagnostics;
        }

        void take(int line) {
            String text = file.line(line);
            String next = line < file.lineCount() ? file.line(line + 1) : "";
            if (CROSSES.matcher(text).matches()) {
                section(line, AnnouncementKind.CROSS);
            } else if (REPLACEMENTS.matcher(text).matches()) {
                section(line, AnnouncementKind.REPLACEMENT);
            } else if (END.matcher(text).matches()) {
                endMail(line, true);
            } else if (BACKSLASHES.matcher(text).matches()) {
                Matcher day = DAY.matcher(next);
                if (ArxivMailEntry.FIRST_LINE.matcher(next).matches()) {
                    endPaper(line);
                    paperStart = line + 1;
                } else if (day.matches()) {
                    endPaper(line);
                    mail(line).day(EnglishDate.day(day.group("date")));
                }
            }
        }

        private void section(int line, AnnouncementKind kind) {
            endPaper(line);
            section = kind;
        }

        /** Reads the paper that ends before a line. */
        private void endPaper(int line) {
            if (line - paperStart > LONGEST_PAPER && paperStart > 0) {
                diagnostics.error(
                        file.at(paperStart, 1, file.line(paperStart).length()),
                        "this entry has more than " + LONGEST_PAPER + " lines",
                        "the file may be damaged: capture the listing again");
            } else if (paperStart > 0) {
                List<String> lines = new ArrayList<>();
                for (int each = paperStart; each < line; each++) {
                    lines.add(file.line(each));
                }
                ArxivMail current = mail(paperStart - 1);
                ArxivMailEntry.read(new ArxivMailEntry.MailBlock(file, paperStart, lines), section, diagnostics)
                        .ifPresent(current::add);
            }
            paperStart = 0;
        }

        /** The mail that is being read; its head ends before a line. */
        private ArxivMail mail(int line) {
            if (mail.isEmpty()) {
                ArxivMailHead head = new ArxivMailHead(file, file.lineStart(mailStart), file.lineStart(line));
                mail = Optional.of(new ArxivMail(head, place()));
            }
            return mail.get();
        }

        private Location place() {
            return file.at(mailStart, 1, file.line(mailStart).length());
        }

        void endMail(int line, boolean closed) {
            endPaper(line);
            // What follows the last mail is arXiv's advice for readers.
            if (mail.isPresent() || closed || listings.isEmpty()) {
                listings.addAll(mail(Math.min(line, file.lineCount())).listings(closed, diagnostics));
            }
            mail = Optional.empty();
            section = AnnouncementKind.NEW;
            mailStart = Math.min(line + 1, file.lineCount());
        }
    }
}
