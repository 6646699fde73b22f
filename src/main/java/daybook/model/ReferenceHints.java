package daybook.model;

import daybook.catalog.Catalog;
import daybook.catalog.CuratedList;
import daybook.catalog.Topic;
import daybook.diagnostic.KnownNames;
import daybook.listing.EntryId;
import daybook.listing.IdentifierParser;
import daybook.note.ImpossibleDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Guesses what a curator meant who wrote the name of something that the site has not. */
final class ReferenceHints {
    /** What means the same to every shell without quotes. */
    private static final Pattern PLAIN = Pattern.compile("[\\w./:-]+");

    /** As Obsidian embeds one. */
    private static final Pattern IMAGE = Pattern.compile("(?i)[^/]++(?<=\\.(?:png|jpe?g|gif|svg|webp|avif))");

    /** What stands between the words of a file's name. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\w./]++|_|arXiv[-_ ]", Pattern.CASE_INSENSITIVE);

    private final KnownNames topics;
    private final KnownNames papers;
    private final KnownNames all;

    ReferenceHints(Catalog catalog, List<Topic> topics) {
        this.topics = KnownNames.of(topics.stream().map(Topic::slug).distinct().toList());
        this.papers = KnownNames.of(() -> texts(catalog.entries().keySet()));
        this.all = KnownNames.of(() -> Stream.of(
                        topics.stream().flatMap(Topic::names).toList(),
                        catalog.lists().stream().map(CuratedList::name).toList(),
                        texts(catalog.entries().keySet()),
                        texts(catalog.days().keySet()))
                .flatMap(List::stream)
                .toList());
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    /** The topics to choose from. */
    KnownNames topics() {
        return topics;
    }

    /** For a paper: one with a similar identifier, and how to add it. */
    String ofPaper(EntryId id) {
        String written = id.toString();
        return papers.nearest(written)
                        .map(it -> "did you mean " + it + "? If not, ")
                        .orElse("")
                + "run daybook add " + (PLAIN.matcher(written).matches() ? written : "'" + written + "'");
    }

    /** For a name in a text: how to write it if it is that of an image, or a similar one; empty without any. */
    Optional<String> ofName(String name) {
        if (IMAGE.matcher(name).matches()) {
            return Optional.of("write an image as ![](/assets/" + name.replace(" ", "%20") + ")");
        }
        return ImpossibleDate.problem(name)
                .map(it -> it
                        + all.nearest(name)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(""))
                .or(() -> all.hint(name));
    }

    /** For a note's file whose name says nothing that the site has: what to write in its front matter. */
    String ofFile(String name) {
        return ImpossibleDate.problem(name)
                .or(() -> paperIn(name).map(it -> "write about: " + it + " in its front matter"))
                .orElseGet(() -> all.nearest(name)
                                .map(it -> "did you mean " + it + "? If not, ")
                                .orElse("")
                        + "a post needs 'title' and 'date', a note about a paper or day 'about'");
    }

    /** The paper whose identifier is a word of a name. */
    private static Optional<EntryId> paperIn(String name) {
        return BETWEEN_WORDS
                .splitAsStream(name)
                .flatMap(it -> IdentifierParser.ofAny(it).stream())
                .filter(EntryId::isBare)
                .findFirst();
    }
}
