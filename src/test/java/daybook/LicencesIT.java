package daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the packaged program to what the licences of all that it contains ask for. */
class LicencesIT {
    private static final Path PROGRAM = Path.of("target/daybook.jar");
    private static final String FOLDER = "META-INF/licenses/";
    private static final Path FONTS = Path.of("default-theme/fonts");

    private static final Pattern LIBRARY = Pattern.compile("([\\w.-]+):([\\w.-]+):jar:([\\w.-]+):\\w+");
    private static final Pattern LEGAL = Pattern.compile("(?i)(.*/)?[^/]*(licen[cs]e|notice|copying|copyright)[^/]*");
    private static final Pattern CODE = Pattern.compile(".*\\.(class|js)");
    private static final Pattern FONT = Pattern.compile("\\S+\\.(woff2?|[ot]tf)");

    /** A library that the build put into the program. */
    record Library(String group, String name, String version) {
        String key() {
            return group + ":" + name;
        }

        /** Its archive, which is on the class path of the tests too. */
        Path archive() {
            Path end = Path.of(group.replace('.', '/'), name, version, name + "-" + version + ".jar");
            String classPath = System.getProperty("java.class.path");
            return Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator)))
                    .map(Path::of)
                    .filter(it -> it.endsWith(end))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static List<Library> libraries() throws IOException {
        return LIBRARY.matcher(text(FOLDER + "libraries.txt"))
                .results()
                .map(it -> new Library(it.group(1), it.group(2), it.group(3)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void statesTheLicenceOfEachLibrary(Library library) throws IOException {
        assertThat(files()).containsKey(library.key());
        for (String file : files().get(library.key())) {
            assertThat(text(file)).isNotBlank();
        }
    }

    /** Fails when another release of a library says something else. */
    @ParameterizedTest
    @MethodSource("libraries")
    void repeatsWhatEachLibrarySays(Library library) throws IOException {
        List<String> repeated = files().getOrDefault(library.key(), List.of());
        Map<String, String> program = texts(PROGRAM);

        assertThat(texts(library.archive()).values())
                .isSubsetOf(repeated.stream().map(program::get).toList());
    }

    @Test
    void speaksOfNoLibraryThatIsNotThere() throws IOException {
        assertThat(libraries().stream().map(Library::key))
                .containsAll(
                        files().keySet().stream().filter(it -> it.contains(":")).toList());
    }

    @Test
    void statesTheLicenceOfEachFont() throws IOException {
        List<PathMatcher> stated = text(FONTS + "/LICENSE.txt")
                .lines()
                .filter(it -> FONT.matcher(it).matches())
                .map(it -> FONTS.getFileSystem()
                        .getPathMatcher("glob:" + FONTS.resolve(it).normalize()))
                .toList();
        try (ZipFile program = new ZipFile(PROGRAM.toFile())) {
            Stream<Path> fonts = program.stream()
                    .map(ZipEntry::getName)
                    .filter(it -> FONT.matcher(it).matches())
                    .map(Path::of);

            assertThat(fonts).isNotEmpty().allMatch(font -> stated.stream().anyMatch(it -> it.matches(font)));
        }
    }

    @Test
    void statesItsOwn() throws IOException {
        assertThat(text("META-INF/LICENSE")).isEqualTo(Files.readString(Path.of("LICENSE")));
        assertThat(text("META-INF/NOTICE")).isEqualTo(Files.readString(Path.of("NOTICE")));
    }

    /** In which files of the program the licence of each library stands. */
    private static Map<String, List<String>> files() throws IOException {
        Map<String, List<String>> files = new TreeMap<>();
        for (String paragraph : text(FOLDER + "THIRD-PARTY.txt").split("\n\n+")) {
            String[] parts = paragraph.split(" {4}Texts: ", -1);
            if (parts.length == 2) {
                List<String> paths = Arrays.stream(parts[1].strip().split(",\\s+"))
                        .map(it -> Path.of(FOLDER, it).normalize().toString())
                        .toList();
                parts[0].lines().filter(it -> !it.startsWith(" ")).forEach(it -> files.put(it, paths));
            }
        }
        return files;
    }

    private static String text(String file) throws IOException {
        assertThat(texts(PROGRAM)).containsKey(file);
        return texts(PROGRAM).getOrDefault(file, "");
    }

    /** The files of an archive about rights. */
    private static Map<String, String> texts(Path archive) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                boolean legal = name.startsWith(FOLDER) || LEGAL.matcher(name).matches();
                if (legal && !entry.isDirectory() && !CODE.matcher(name).matches()) {
                    byte[] bytes = zip.getInputStream(entry).readAllBytes();
                    texts.put(name, new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
