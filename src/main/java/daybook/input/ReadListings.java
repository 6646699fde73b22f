package daybook.input;

import daybook.diagnostic.Diagnostic;
import daybook.keep.FactInput;
import daybook.keep.FactKind.FactFormat;
import daybook.keep.FactOutput;
import daybook.keep.ProblemFormat;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.LabelledLink;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.listing.PublicationDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * What a file of listings holds.
 *
 * @param problems those of the file as a whole, such as its size
 * @param tolerated those of what is in it, beside which the rest can be read
 */
record ReadListings(List<Listing> listings, List<Diagnostic> problems, List<Diagnostic> tolerated) {
    /** Of a list of authors. */
    private static final int ABSENT = 0;

    private static final int WHOLE = 1;
    private static final int TRUNCATED = 2;

    ReadListings {
        listings = List.copyOf(listings);
        problems = List.copyOf(problems);
        tolerated = List.copyOf(tolerated);
    }

    /**
     * The listings of some files. Categories of a day hold the same papers, so that texts and names are shared: one
     * string each, on disk and in memory.
     */
    static final class ReadListingsFormat implements FactFormat<ReadListings> {
        @Override
        public void write(List<ReadListings> facts, FactOutput out) {
            for (ReadListings file : facts) {
                out.number(file.listings.size());
                file.listings.forEach(it -> write(it, out));
                ProblemFormat.write(file.problems, out);
                ProblemFormat.write(file.tolerated, out);
            }
        }

        private static void write(Listing listing, FactOutput out) {
            out.shared(listing.source());
            out.shared(listing.category());
            out.optional(listing.date().map(ListingDate::toString));
            out.number(listing.stated().size());
            listing.stated().forEach((kind, count) -> {
                out.shared(kind.name());
                out.shared(count.toString());
            });
            out.optional(listing.from());
            out.optional(listing.fetched().map(Instant::toString));
            out.optional(listing.title());
            out.number(listing.announcements().size());
            listing.announcements().forEach(it -> write(it, out));
        }

        private static void write(Announcement paper, FactOutput out) {
            out.shared(paper.kind().name());
            out.shared(paper.id().toString());
            out.optional(
                    paper.version().isPresent()
                            ? Optional.of(Integer.toString(paper.version().getAsInt()))
                            : Optional.empty());
            out.shared(paper.title());
            out.number(paper.authors()
                    .map(it -> it.truncated() ? TRUNCATED : WHOLE)
                    .orElse(ABSENT));
            paper.authors().ifPresent(it -> out.shared(it.lines()));
            out.optional(paper.abstractText());
            writeAll(paper.subjects(), out);
            out.optional(paper.comments());
            out.optional(paper.journalReference());
            out.optional(paper.doi());
            out.optional(paper.reportNumber());
            FullTextLinks links = paper.links();
            out.optional(links.page());
            out.optional(links.pdf());
            out.optional(links.html());
            out.number(links.others().size());
            links.others().forEach(it -> {
                out.shared(it.label());
                out.shared(it.address());
            });
            out.optional(paper.published().map(PublicationDate::toString));
        }

        private static void writeAll(List<String> texts, FactOutput out) {
            out.number(texts.size());
            texts.forEach(out::shared);
        }

        @Override
        public List<ReadListings> read(int count, FactInput in) {
            in.requireShowable();
            ListingInput listings = new ListingInput(in);
            List<ReadListings> files = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                files.add(new ReadListings(listings.listings(), ProblemFormat.read(in), ProblemFormat.read(in)));
            }
            return files;
        }
    }

    /** Reads listings, with one identity for each paper. */
    private static final class ListingInput {
        private final FactInput in;
        private final Map<String, EntryId> ids = new HashMap<>();

        ListingInput(FactInput in) {
            this.in = in;
        }

        List<Listing> listings() {
            return list(this::listing);
        }

        private <T> List<T> list(Supplier<T> item) {
            List<T> list = new ArrayList<>();
            for (int left = in.count(); left > 0; left--) {
                list.add(item.get());
            }
            return list;
        }

        private Listing listing() {
            return new Listing(
                    in.shared(),
                    in.shared(),
                    in.optional().map(it -> known(ListingDate.parse(it))),
                    stated(),
                    in.optional(),
                    in.optional().map(ListingInput::instant),
                    in.optional(),
                    list(this::announcement));
        }

        private Map<AnnouncementKind, Integer> stated() {
            Map<AnnouncementKind, Integer> stated = new EnumMap<>(AnnouncementKind.class);
            for (int left = in.count(); left > 0; left--) {
                stated.put(kind(), Integer.valueOf(in.shared()));
            }
            return stated;
        }

        private Announcement announcement() {
            return new Announcement(
                    kind(),
                    ids.computeIfAbsent(in.shared(), it -> known(EntryId.parse(it))),
                    version(),
                    in.shared(),
                    authors(),
                    in.optional(),
                    list(in::shared),
                    in.optional(),
                    in.optional(),
                    in.optional(),
                    in.optional(),
                    new FullTextLinks(
                            in.optional(),
                            in.optional(),
                            in.optional(),
                            list(() -> new LabelledLink(in.shared(), in.shared()))),
                    in.optional().map(it -> known(PublicationDate.parse(it))));
        }

        private AnnouncementKind kind() {
            return AnnouncementKind.valueOf(in.shared());
        }

        private OptionalInt version() {
            Optional<String> version = in.optional();
            return version.isPresent() ? OptionalInt.of(Integer.parseInt(version.get())) : OptionalInt.empty();
        }

        private Optional<Authors> authors() {
            int extent = in.number();
            return extent == ABSENT ? Optional.empty() : Optional.of(Authors.ofLines(in.shared(), extent == TRUNCATED));
        }

        private static Instant instant(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeException wrong) {
                throw new IllegalArgumentException(wrong);
            }
        }

        private static <T> T known(Optional<T> value) {
            return value.orElseThrow(() -> new IllegalArgumentException("not as it was written"));
        }
    }
}
