package daybook.note;

import daybook.listing.EntryId;
import daybook.listing.IdentifierParser;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What a note is about. */
public sealed interface NoteTarget {
    /** A paper. */
    record PaperTarget(EntryId id) implements NoteTarget {
        @Override
        public String toString() {
            return id.toString();
        }
    }

    /** A day's editorial. */
    record DayTarget(LocalDate date) implements NoteTarget {
        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** A topic's introduction. */
    record TopicTarget(String slug) implements NoteTarget {
        @Override
        public String toString() {
            return slug;
        }
    }

    /**
     * What a word means as {@code about} or in a cross-reference: a date, a paper's identifier in any form, or else a
     * topic.
     */
    static NoteTarget of(String word) {
        return day(word)
                .or(() -> IdentifierParser.ofAny(word).map(PaperTarget::new))
                .orElseGet(() -> new TopicTarget(word));
    }

    /** What the name of a note's file means, without its suffix. */
    static NoteTarget ofFileName(String name) {
        return day(name)
                .or(() -> EntryId.ofFileName(name).map(PaperTarget::new))
                .orElseGet(() -> new TopicTarget(name));
    }

    private static Optional<NoteTarget> day(String word) {
        try {
            return Optional.of(new DayTarget(LocalDate.parse(word)));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
