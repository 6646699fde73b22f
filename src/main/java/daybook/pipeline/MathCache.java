package daybook.pipeline;

import daybook.file.AtomicFile;
import daybook.file.LimitedInput;
import daybook.math.Formula;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Math that needed MathJax in earlier builds, so that MathJax is not started for it again. A build without it makes the
 * same site, only slower.
 *
 * <p>The file is compressed by gzip, whose checksum reveals any damage. Its first line names the version of the
 * program; each other is a formula, what was used last standing first: {@code inline} or {@code display}, the TeX, and
 * the MathML, which is empty when the formula cannot be set.
 */
record MathCache(Path file, String version) {
    /** More than a site of a hundred thousand papers has; those not used for longest are dropped. */
    private static final int MOST_FORMULAS = 100_000;

    /** In bytes before compression: so many formulas, most of which have a few hundred. */
    private static final long LARGEST = 64L * 1024 * 1024;

    private static final String FIELD = "\t";

    /** All that is kept; nothing when the file is absent, damaged or of another version. */
    Map<Formula, Optional<String>> read() {
        Map<Formula, Optional<String>> kept = new LinkedHashMap<>();
        try (InputStream packed = Files.newInputStream(file);
                InputStream in = new LimitedInput(new GZIPInputStream(packed), LARGEST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            if (!version.equals(lines.readLine())) {
                return Map.of();
            }
            for (String line = lines.readLine(); line != null && kept.size() < MOST_FORMULAS; line = lines.readLine()) {
                String[] fields = line.split(FIELD, -1);
                Formula formula = new Formula(fields[1], fields[0].equals("display"));
                kept.put(formula, Optional.of(fields[2]).filter(it -> !it.isEmpty()));
            }
            return kept;
        } catch (IOException | IndexOutOfBoundsException absentOrDamaged) {
            return Map.of();
        }
    }

    /**
     * Keeps what a build used and, as far as there is room, what was kept before. Nothing is written when that is
     * nothing new.
     */
    void write(SortedMap<Formula, Optional<String>> used, Map<Formula, Optional<String>> kept) throws IOException {
        if (kept.entrySet().containsAll(used.entrySet())) {
            return;
        }
        Map<Formula, Optional<String>> all = new LinkedHashMap<>(used);
        kept.forEach(all::putIfAbsent);
        AtomicFile.writeDerived(file, out -> {
            try (OutputStream lines = new GZIPOutputStream(out)) {
                byte[] line = bytes(version + "\n");
                long size = line.length;
                int count = 0;
                lines.write(line);
                for (Map.Entry<Formula, Optional<String>> entry : all.entrySet()) {
                    line = bytes(line(entry.getKey(), entry.getValue()));
                    size += line.length;
                    count++;
                    if (size > LARGEST || count > MOST_FORMULAS) {
                        return;
                    }
                    lines.write(line);
                }
            }
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Formula formula, Optional<String> mathMl) {
        return String.join(FIELD, formula.display() ? "display" : "inline", formula.tex(), mathMl.orElse("")) + "\n";
    }
}
