package daybook.format.bibtex;

import daybook.listing.EntryId;
import daybook.listing.Sources;
import daybook.source.SourceRules;
import daybook.unicode.Unicode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What an entry says of its preprint.
 *
 * @param version empty when none is written
 */
record BibtexEprint(EntryId id, OptionalInt version) {
    private static final Pattern WORD = Pattern.compile("[\\w-]++(?:\\.[\\w-]++)?");
    private static final Pattern CLASS = Pattern.compile("(?:\\s\\[[\\w.-]++\\])?");
    private static final String ABSTRACT = "abs/";

    /**
     * The paper that an eprint number stands for.
     *
     * @param archive the name of the source; without one the number may be of any
     */
    static Optional<BibtexEprint> of(Optional<String> archive, String number) {
        return Sources.ALL.stream()
                .filter(source ->
                        archive.isEmpty() || Unicode.lowerCase(archive.get()).equals(Unicode.lowerCase(source.name())))
                .flatMap(source -> of(source, number).stream())
                .findFirst();
    }

    private static Optional<BibtexEprint> of(SourceRules source, String number) {
        String prefix = source.mentionPrefix();
        return source.identifier(number.startsWith(prefix) ? number.substring(prefix.length()) : number)
                .map(it -> new BibtexEprint(new EntryId(source.scheme(), it.value()), it.version()));
    }

    /** The paper that stands as {@code abs/1706.03762} in the volume of a journal that is a source. */
    static Optional<BibtexEprint> ofVolume(String journal, String volume) {
        String number = volume.startsWith(ABSTRACT) ? volume.substring(ABSTRACT.length()) : volume;
        return Sources.ALL.stream()
                .filter(source -> source.isNamedAsJournal(journal))
                .flatMap(source -> of(source, number).stream())
                .findFirst();
    }

    /** Whether a text says no more than which paper of a source it is, as {@code arXiv:1706.03762 [cs]} does. */
    static boolean isAll(String text) {
        return Sources.ALL.stream()
                .map(source -> source.mention().matcher(text))
                .anyMatch(it -> it.lookingAt()
                        && CLASS.matcher(text.substring(it.end())).matches());
    }

    /** The code of a category of a source by the name that reference managers write; empty for any other text. */
    static Optional<String> categoryNamed(String text) {
        return Sources.ALL.stream()
                .flatMap(source -> source.categoryNamed(text).stream())
                .findFirst();
    }

    /** The first category of a source that a text names; empty for a text without one. */
    static Optional<String> category(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> Sources.ALL.stream().anyMatch(source -> source.isCategory(word)))
                .findFirst();
    }
}
