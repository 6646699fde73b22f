package daybook.input;

import daybook.file.Fingerprint;
import daybook.input.ReadListings.PublishedPaper;
import daybook.keep.FactInput;
import daybook.keep.FactKind.FactFormat;
import daybook.keep.FactOutput;
import daybook.keep.ProblemFormat;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.EntryId;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import daybook.listing.PaperDetails;
import daybook.listing.PaperDetails.Rest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The listings of some files. Categories of a day hold the same papers, so that texts, names and what is known of a
 * paper are shared: one of each, on disk and in memory.
 */
final class ReadListingsFormat implements FactFormat<ReadListings> {
    private final Function<Fingerprint, Rest> again;

    /** @param again reads what has a fingerprint from the files themselves */
    ReadListingsFormat(Function<Fingerprint, Rest> again) {
        this.again = again;
    }

    @Override
    public void write(List<ReadListings> facts, FactOutput out) {
        Map<PaperDetails, Integer> written = new HashMap<>();
        for (ReadListings file : facts) {
            out.number(file.listings().size());
            file.listings().forEach(it -> write(it, written, out));
            out.number(file.published().size());
            file.published().forEach(it -> {
                out.shared(it.paper().toString());
                out.shared(it.doi().toString());
            });
            ProblemFormat.write(file.problems(), out);
            ProblemFormat.write(file.tolerated(), out);
        }
    }

    private static void write(Listing listing, Map<PaperDetails, Integer> written, FactOutput out) {
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
        listing.announcements().forEach(it -> write(it, written, out));
    }

    private static void write(Announcement paper, Map<PaperDetails, Integer> written, FactOutput out) {
        out.shared(paper.kind().name());
        out.shared(paper.id().toString());
        out.optional(
                paper.version().isPresent()
                        ? Optional.of(Integer.toString(paper.version().getAsInt()))
                        : Optional.empty());
        int next = written.size();
        Integer known = written.putIfAbsent(paper.details(), next);
        out.number(known == null ? next : known);
        if (known == null) {
            PaperDetailsFormat.write(paper.details(), out);
        }
    }

    @Override
    public List<ReadListings> read(int count, FactInput in) {
        in.requireShowable();
        ListingInput listings = new ListingInput(in);
        List<ReadListings> files = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            files.add(new ReadListings(
                    listings.listings(), listings.published(), ProblemFormat.read(in), ProblemFormat.read(in)));
        }
        return files;
    }

    /** Reads listings, with one identity for each paper. */
    private final class ListingInput {
        private final FactInput in;
        private final Map<String, EntryId> ids = new HashMap<>();
        private final List<PaperDetails> papers = new ArrayList<>();

        ListingInput(FactInput in) {
            this.in = in;
        }

        List<Listing> listings() {
            return list(this::listing);
        }

        List<PublishedPaper> published() {
            return list(() -> new PublishedPaper(id(), id()));
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
                    in.optional().map(it -> ListingDate.parse(it).orElseThrow(IllegalArgumentException::new)),
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
            return new Announcement(kind(), id(), version(), details());
        }

        private EntryId id() {
            return ids.computeIfAbsent(in.shared(), it -> EntryId.parse(it).orElseThrow(IllegalArgumentException::new));
        }

        private PaperDetails details() {
            int number = in.number();
            FactInput.require(number <= papers.size());
            if (number == papers.size()) {
                papers.add(PaperDetailsFormat.read(in, again));
            }
            return papers.get(number);
        }

        private AnnouncementKind kind() {
            return AnnouncementKind.valueOf(in.shared());
        }

        private OptionalInt version() {
            Optional<String> version = in.optional();
            return version.isPresent() ? OptionalInt.of(Integer.parseInt(version.get())) : OptionalInt.empty();
        }

        private static Instant instant(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeException wrong) {
                throw new IllegalArgumentException(wrong);
            }
        }
    }
}
