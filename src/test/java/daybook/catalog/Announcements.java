package daybook.catalog;

import daybook.config.EntrySelection;
import daybook.listing.Announcement;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.Listing;
import daybook.listing.ListingDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Listings and announcements of which a test says only what it is about. */
public final class Announcements {
    /** Where listings without a date stand. */
    public static final LocalDate UNDATED = LocalDate.of(2020, 1, 1);

    private Announcements() {}

    /** All of the listings, without tags. */
    public static Catalog catalog(List<Listing> listings) {
        return CatalogMerger.merge(listings, Optional.of(UNDATED), EntrySelection.ALL, Map.of());
    }

    /** A day's listing of a category. */
    public static Listing listing(LocalDate day, String category, Announcement... announcements) {
        return new Listing(
                "arxiv",
                category,
                Optional.of(ListingDate.of(day)),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Arrays.asList(announcements));
    }

    /** A new paper of arXiv. */
    public static Builder paper(String id) {
        return new Builder(id);
    }

    /** Builds an announcement. */
    public static final class Builder {
        private final String id;
        private AnnouncementKind kind = AnnouncementKind.NEW;
        private OptionalInt version = OptionalInt.empty();
        private String title = "A title";
        private Optional<Authors> authors = Optional.empty();
        private Optional<String> abstractText = Optional.empty();
        private List<String> subjects = List.of();
        private Optional<String> comments = Optional.empty();
        private Optional<String> journalReference = Optional.empty();
        private Optional<String> doi = Optional.empty();
        private FullTextLinks links = FullTextLinks.NONE;

        private Builder(String id) {
            this.id = id;
        }

        public Builder kind(AnnouncementKind value) {
            kind = value;
            return this;
        }

        public Builder version(int value) {
            version = OptionalInt.of(value);
            return this;
        }

        public Builder title(String value) {
            title = value;
            return this;
        }

        public Builder authors(boolean truncated, String... names) {
            authors = Optional.of(new Authors(Arrays.asList(names), truncated));
            return this;
        }

        public Builder abstractText(String value) {
            abstractText = Optional.of(value);
            return this;
        }

        public Builder subjects(String... codes) {
            subjects = Arrays.asList(codes);
            return this;
        }

        public Builder comments(String text) {
            comments = Optional.of(text);
            return this;
        }

        public Builder journalReference(String text) {
            journalReference = Optional.of(text);
            return this;
        }

        public Builder doi(String text) {
            doi = Optional.of(text);
            return this;
        }

        public Builder links(FullTextLinks value) {
            links = value;
            return this;
        }

        public Announcement build() {
            return new Announcement(
                    kind,
                    new EntryId("arxiv", id),
                    version,
                    title,
                    authors,
                    abstractText,
                    subjects,
                    comments,
                    journalReference,
                    doi,
                    Optional.empty(),
                    links);
        }
    }
}
