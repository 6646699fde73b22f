package daybook.fetch;

import daybook.file.AtomicFile;
import daybook.file.LimitedInput;
import daybook.input.SiteFolder;
import daybook.listing.EntryId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a run remembers for the next one: a file in the site's folder with an identifier on each line.
 *
 * @param path its name begins with a dot, so that it is not read as a listing
 */
record IdentifierFile(SiteFolder folder, Path path) {
    /** In bytes; a million identifiers have a third. */
    private static final int LARGEST = 64 * 1024 * 1024;

    /** The identifiers; none if there is no such file. Other lines say nothing. */
    Set<EntryId> read() throws IOException {
        Set<EntryId> identifiers = new TreeSet<>();
        if (Files.exists(path)) {
            new String(LimitedInput.read(path, LARGEST), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> EntryId.parse(line.strip()).ifPresent(identifiers::add));
        }
        return identifiers;
    }

    /** Stores identifiers, in their order, unless the file has them. */
    void write(Set<EntryId> identifiers) throws IOException {
        if (!identifiers.equals(read())) {
            folder.requireWithin(path);
            String lines = identifiers.stream().sorted().map(it -> it + "\n").collect(Collectors.joining());
            AtomicFile.write(path, lines.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Stores identifiers beside those that the file has. */
    void add(Set<EntryId> more) throws IOException {
        Set<EntryId> all = read();
        all.addAll(more);
        write(all);
    }
}
