package daybook.format.bibtex;

import daybook.listing.EntryId;
import daybook.listing.Sources;
import daybook.source.SourceRules;
import daybook.unicode.Unicode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What the field {@code eprint} says.
 *
 * @param version empty when none is written
 */
record BibtexEprint(EntryId id, OptionalInt version) {
    private static final Pattern WORD = Pattern.compile("\\w++");

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

    /** Whether the name of a journal begins with that of a source, which publishes none. */
    static boolean isSource(String journal) {
        return WORD.matcher(journal)
                .results()
                .limit(1)
                .filter(it -> it.start() == 0)
                .anyMatch(word -> Sources.ALL.stream()
                        .anyMatch(it -> Unicode.lowerCase(it.name()).equals(Unicode.lowerCase(word.group()))));
    }
}
