package daybook.pipeline;

import daybook.file.AtomicFile;
import daybook.math.Formula;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
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
 * Math that earlier builds set, so that each formula is set only once. A build without it makes the same site, only
 * slower.
 *
 * <p>The file is compressed by gzip, whose checksum reveals any damage. Its first line names the version of the
 * program; each other is a formula, what was used last standing first: {@code inline} or {@code display}, the TeX, and
 * the MathML, which is empty when the formula cannot be set.
 */
record MathCache(Path file, String version) {
    /** More than a site of a hundred thousand papers has; those not used for longest are dropped. */
    private static final int MOST_FORMULAS = 100_000;

    private static final String FIELD = "\t";

    /** All that is kept; nothing when the file is absent, damaged or of another version. */
    Map<Formula, Optional<String>> read() {
        Map<Formula, Optional<String>> kept = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            if (!version.equals(lines.readLine())) {
                return Map.of();
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
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
        AtomicFile.write(file, out -> {
            try (Writer lines = new OutputStreamWriter(new GZIPOutputStream(out), StandardCharsets.UTF_8)) {
                lines.write(version + "\n");
                int count = 0;
                for (Map.Entry<Formula, Optional<String>> entry : all.entrySet()) {
                    if (count++ < MOST_FORMULAS) {
                        lines.write(line(entry.getKey(), entry.getValue()));
                    }
                }
            }
        });
    }

    private static String line(Formula formula, Optional<String> mathMl) {
        return String.join(FIELD, formula.display() ? "display" : "inline", formula.tex(), mathMl.orElse("")) + "\n";
    }
}
