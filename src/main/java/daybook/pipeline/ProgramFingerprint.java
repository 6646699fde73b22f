package daybook.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Tells one state of the program from another, so that a changed one renders every page again. */
public final class ProgramFingerprint {
    /** What was computed first: a program does not change while it runs. */
    private static volatile @Nullable String known;

    private ProgramFingerprint() {}

    /**
     * A number made of all files of the program, as hexadecimal digits. A released program has its libraries among
     * them; one that runs from a folder of classes, as in tests, has only its own.
     */
    public static String compute() {
        String fingerprint = known;
        if (fingerprint == null) {
            try {
                fingerprint = read();
            } catch (IOException failure) {
                throw new UncheckedIOException("the program cannot be read", failure);
            }
            known = fingerprint;
        }
        return fingerprint;
    }

    private static String read() throws IOException {
        Path code = code();
        CRC32 sum = new CRC32();
        if (Files.isDirectory(code)) {
            try (Stream<Path> files = Files.walk(code)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    sum.update(code.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    sum.update(Files.readAllBytes(file));
                }
            }
        } else {
            // The archive knows the check sum of each of its files; nothing need be unpacked.
            try (ZipFile archive = new ZipFile(code.toFile())) {
                archive.stream()
                        .map(it -> it.getName() + " " + it.getCrc())
                        .sorted()
                        .forEach(it -> sum.update(it.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private static Path code() throws IOException {
        CodeSource source = Objects.requireNonNull(
                ProgramFingerprint.class.getProtectionDomain().getCodeSource());
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }
}
