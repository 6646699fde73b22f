package daybook.diagnostic;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Finds what somebody probably meant to write. */
public final class NearestName {
    private NearestName() {}

    /**
     * The known name with the fewest edits to {@code name}, unless more than about a third of the letters would change.
     */
    public static Optional<String> of(String name, Iterable<String> known) {
        record Candidate(String name, int edits) {}
        String wanted = name.toLowerCase(Locale.ROOT);
        return StreamSupport.stream(known.spliterator(), false)
                .filter(it -> Math.abs(it.length() - name.length()) <= allowedEdits(name))
                .map(it -> new Candidate(it, edits(wanted, it.toLowerCase(Locale.ROOT))))
                .filter(it -> it.edits <= allowedEdits(name))
                .min(Comparator.comparingInt(Candidate::edits).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    private static int allowedEdits(String name) {
        return Math.max(1, (name.length() + 1) / 3);
    }

    /** The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. */
    private static int edits(String from, String to) {
        int[][] distance = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : edits(from, to, i, j, distance);
            }
        }
        return distance[from.length()][to.length()];
    }

    private static int edits(String from, String to, int i, int j, int[][] distance) {
        int substitution = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int fewest = Math.min(
                Math.min(distance[i - 1][j] + 1, distance[i][j - 1] + 1), distance[i - 1][j - 1] + substitution);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(fewest, distance[i - 2][j - 2] + 1) : fewest;
    }
}
