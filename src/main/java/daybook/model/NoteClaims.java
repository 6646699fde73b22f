package daybook.model;

import daybook.diagnostic.Diagnostics;
import daybook.listing.EntryId;
import daybook.note.Note;
import daybook.note.NoteTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which note is the first of its author about something. An author has one about each thing; another is an error. */
final class NoteClaims {
    private final Map<NoteClaim, Note> claims = new HashMap<>();
    private final SiteCrossReferences references;
    private final Diagnostics diagnostics;

    NoteClaims(SiteCrossReferences references, Diagnostics diagnostics) {
        this.references = references;
        this.diagnostics = diagnostics;
    }

    private record NoteClaim(NoteTarget target, String author) {
        /** A post is one note, whoever writes it. */
        static NoteClaim of(NoteTarget target, Note note) {
            return new NoteClaim(
                    target,
                    target instanceof NoteTarget.PostTarget ? "" : note.author().id());
        }
    }

    /** Whether a note is the first of its author about something; reported when it is not. */
    boolean add(Note note, Note.About about) {
        Note first = claims.putIfAbsent(NoteClaim.of(about.target(), note), note);
        if (first != null) {
            report(first, note, about);
        }
        return first == null;
    }

    private void report(Note first, Note second, Note.About about) {
        if (first.path().equals(second.path())) {
            diagnostics.error(about.location(), "duplicate '" + about.target() + "'");
        } else if (about.target() instanceof NoteTarget.PostTarget) {
            diagnostics.error(
                    about.location(),
                    "there is a post of this name already: " + first.path(),
                    "rename the file, or remove the alias");
        } else {
            List<EntryId> others = references.otherIdentities(about.target());
            diagnostics.error(
                    about.location(),
                    second.author().name() + " has a note about " + about.target() + " already: " + first.path(),
                    "put both into one file, or name another author"
                            + others.stream()
                                    .findFirst()
                                    .map(it -> "; content/overrides.yml says that " + it + " is the same paper")
                                    .orElse(""));
        }
    }
}
