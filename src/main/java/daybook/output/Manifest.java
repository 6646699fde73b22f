package daybook.output;

import daybook.file.AtomicFile;
import daybook.file.Fingerprint;
import daybook.file.LimitedInput;
import daybook.siteplan.SitePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the last build wrote into a folder, kept in the folder itself.
 *
 * <p>The file's first line names the format and the generation, then a line for each file says fingerprint, size and
 * path. It holds no time, so that equal sites have equal manifests.
 *
 * @param generation what all files depend on, such as theme and program; one of another generation says nothing about
 *     contents
 * @param files by path
 */
record Manifest(String generation, Map<SitePath, Written> files) {
    /** The manifest's name in the folder. */
    static final String NAME = ".daybook-manifest";

    /** The name of a manifest that is not whole yet. */
    static final String DRAFT = NAME + ".new";

    private static final String FORMAT = "daybook-manifest 1";

    private static final Pattern FILE = Pattern.compile("([0-9a-f]+|-) (\\d{1,18}) (.+)");

    /** In bytes; that of a site of a million files has less. */
    private static final long LARGEST = 256L * 1024 * 1024;

    /** In characters; most lines have no more. */
    private static final int USUAL_LINE = 80;

    /** The fingerprint of a file that a build was about to change: its content is unknown. */
    private static final String UNKNOWN = "-";

    /**
     * A file as it was written.
     *
     * @param fingerprint of what it was made of, empty when a build was about to change it
     * @param size in bytes
     */
    record Written(Optional<Fingerprint> fingerprint, long size) {
        static final Written PENDING = new Written(Optional.empty(), 0);
    }

    /** That of a folder that no build wrote to. */
    static final Manifest NONE = new Manifest("", Map.of());

    /**
     * A manifest that is in a folder.
     *
     * @param fingerprint of the file
     * @param isWhole whether all of the file is as {@link #store} writes it; of one that is damaged, or of another
     *     version of the program, no more is known than the files that its lines name
     */
    record StoredManifest(Manifest manifest, Fingerprint fingerprint, boolean isWhole) {
        static final StoredManifest NONE =
                new StoredManifest(Manifest.NONE, Fingerprint.of(Manifest.NONE.bytes()), true);
    }

    /** When the folder's manifest was stored last, which is after all files that it knows; the epoch if it has none. */
    static FileTime time(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                : FileTime.fromMillis(0);
    }

    /**
     * The folder's manifest, empty when it has none.
     *
     * @throws IOException if it cannot be read
     */
    static Optional<StoredManifest> load(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file + " is not a file; remove the folder");
        }
        byte[] bytes = LimitedInput.read(file, LARGEST);
        // Bytes that are no UTF-8 are read as characters that no line has.
        String text = new String(bytes, StandardCharsets.UTF_8);
        // A line without its end may name another file.
        int end = text.lastIndexOf('\n') + 1;
        List<String> lines = text.substring(0, end).lines().toList();
        // A line does not need another: parsed by all threads.
        List<Map.Entry<SitePath, Written>> entries = lines.parallelStream()
                .skip(1)
                .map(Manifest::file)
                .flatMap(Optional::stream)
                .toList();
        boolean isWhole = text.startsWith(FORMAT + " ") && end == text.length() && entries.size() == lines.size() - 1;
        Map<SitePath, Written> files = new LinkedHashMap<>();
        entries.forEach(it -> files.put(it.getKey(), isWhole ? it.getValue() : Written.PENDING));
        String generation = isWhole ? lines.get(0).substring(FORMAT.length() + 1) : NONE.generation;
        return Optional.of(new StoredManifest(new Manifest(generation, files), Fingerprint.of(bytes), isWhole));
    }

    /** What a line says of a file; empty if none can have written it. */
    private static Optional<Map.Entry<SitePath, Written>> file(String line) {
        Matcher fields = FILE.matcher(line);
        // Files outside of the folder are never touched, whatever somebody wrote into this one.
        SitePath path = new SitePath(fields.matches() ? fields.group(3) : "");
        if (!path.isWithinSite()) {
            return Optional.empty();
        }
        // One of another length is that of an earlier version of the program: the content is as good as unknown.
        Optional<Fingerprint> fingerprint = Fingerprint.parse(fields.group(1));
        return Optional.of(Map.entry(path, new Written(fingerprint, Long.parseLong(fields.group(2)))));
    }

    /** Puts the manifest into the folder: all of it, or when the process dies nothing. */
    StoredManifest store(Path folder) {
        byte[] bytes = bytes();
        try {
            AtomicFile.write(folder.resolve(NAME), folder.resolve(DRAFT), out -> out.write(bytes));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new StoredManifest(this, Fingerprint.of(bytes), true);
    }

    /** The manifest as a file. */
    private byte[] bytes() {
        StringBuilder text = new StringBuilder(files.size() * USUAL_LINE);
        text.append(FORMAT).append(' ').append(generation).append('\n');
        files.forEach((path, written) -> text.append(
                        written.fingerprint.map(Fingerprint::toString).orElse(UNKNOWN))
                .append(' ')
                .append(written.size)
                .append(' ')
                .append(path.value())
                .append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
