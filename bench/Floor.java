import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the files of a folder from memory into a new folder, which no generator can be faster than: Floor FROM TO */
public final class Floor {
    private Floor() {}

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        List<Path> names;
        try (Stream<Path> all = Files.walk(from)) {
            names = all.filter(Files::isRegularFile).map(from::relativize).sorted().toList();
        }
        List<byte[]> contents = new ArrayList<>();
        for (Path name : names) {
            contents.add(Files.readAllBytes(from.resolve(name)));
        }
        long start = System.nanoTime();
        Set<Path> folders = new HashSet<>();
        for (Path name : names) {
            Path folder = to.resolve(name).getParent();
            if (folders.add(folder)) {
                Files.createDirectories(folder);
            }
        }
        IntStream.range(0, names.size()).parallel().forEach(index -> write(to.resolve(names.get(index)), contents.get(index)));
        double seconds = (System.nanoTime() - start) / 1e9;
        double megabytes = contents.stream().mapToLong(it -> it.length).sum() / 1e6;
        System.out.printf("floor: %d files, %.1f MB in %.2f s%n", names.size(), megabytes, seconds);
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
