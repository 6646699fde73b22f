package daybook.cite;

import daybook.catalog.Appearance;
import daybook.catalog.Entry;
import daybook.listing.AnnouncementKind;
import daybook.listing.Authors;
import daybook.listing.EntryId;
import daybook.listing.FullTextLinks;
import daybook.listing.PaperDetails;
import daybook.listing.PaperDetails.Brief;
import daybook.listing.PaperDetails.Rest;
import daybook.listing.PublicationDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Citations of which a test says only what it is about. */
final class Citations {
    static final LocalDate DAY = LocalDate.of(2025, 7, 15);

    private Citations() {}

    /** A new paper. */
    static Builder paper(String id) {
        return new Builder(id);
    }

    /** Builds a citation. */
    static final class Builder {
        private final String id;
        private String title = "A title";
        private Optional<Authors> authors = Optional.empty();
        private Optional<String> journal = Optional.empty();
        private Optional<PublicationDate> published = Optional.empty();
        private Optional<String> doi = Optional.empty();
        private LocalDate day = DAY;
        private List<String> subjects = List.of("cs.DC");

        private Builder(String id) {
            this.id = id;
        }

        Builder title(String value) {
            title = value;
            return this;
        }

        Builder authors(boolean truncated, String... names) {
            authors = Optional.of(new Authors(Arrays.asList(names), truncated));
            return this;
        }

        Builder journal(String value) {
            journal = Optional.of(value);
            return this;
        }

        Builder published(String value) {
            published = PublicationDate.parse(value);
            return this;
        }

        Builder doi(String value) {
            doi = Optional.of(value);
            return this;
        }

        Builder day(LocalDate value) {
            day = value;
            return this;
        }

        Builder subjects(String... values) {
            subjects = List.of(values);
            return this;
        }

        Citation build() {
            Entry entry = new Entry(
                    EntryId.parse(id).orElseThrow(),
                    new PaperDetails(
                            new Brief(title, subjects, Optional.empty(), journal),
                            new Rest(authors, Optional.empty(), doi, Optional.empty(), FullTextLinks.NONE, published)),
                    Optional.empty(),
                    List.of(new Appearance(day, AnnouncementKind.NEW, "cs.DC", 1, OptionalInt.empty())),
                    List.of());
            return Citation.of(entry, Optional.of(LocalDate.of(2000, 1, 1)));
        }
    }
}
