package daybook.note;

import daybook.listing.EntryId;
import daybook.listing.IdentifierParser;
import daybook.text.StatedDay;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a note is about. */
public sealed interface NoteTarget {
    /** A paper. */
    record PaperTarget(EntryId id) implements NoteTarget {
        // As fast as that of the identity, which is asked for of each paper.
        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof PaperTarget that && id.equals(that.id);
        }

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

    /** What a curator says of a week or month. */
    record DigestTarget(DigestPeriod period) implements NoteTarget {
        @Override
        public String toString() {
            return period.toString();
        }
    }

    /**
     * Nothing but itself: a post.
     *
     * @param name of its file, without the suffix
     */
    record PostTarget(String name) implements NoteTarget {
        @Override
        public String toString() {
            return name;
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
     * The introduction of a list without days.
     *
     * @param name of the list, which names its page
     */
    record ListTarget(String name) implements NoteTarget {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * What the introduction of a list without days is about.
     *
     * @param isSubject whether papers of the list have days: its name is then that of a subject, which is rather meant
     */
    static NoteTarget ofList(String name, boolean isSubject) {
        return isSubject ? new TopicTarget(name) : new ListTarget(name);
    }

    /**
     * What a word means as {@code about} or in a cross-reference: a date, week or month, a paper's identifier in any
     * form, or else a topic.
     */
    static NoteTarget of(String word) {
        return date(word)
                .or(() -> IdentifierParser.ofAny(word).map(PaperTarget::new))
                .orElseGet(() -> new TopicTarget(word));
    }

    /** What the name of a note's file means, without its suffix. */
    static NoteTarget ofFileName(String name) {
        return date(name)
                .or(() -> EntryId.ofFileName(name).map(PaperTarget::new))
                .orElseGet(() -> new TopicTarget(name));
    }

    private static Optional<NoteTarget> date(String word) {
        return StatedDay.parse(word)
                .<NoteTarget>map(DayTarget::new)
                .or(() -> DigestPeriod.parse(word).map(DigestTarget::new));
    }
}
