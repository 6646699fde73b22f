package daybook.input;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;

/**
 * What Git writes into a file of which it cannot merge two versions
 * (https://git-scm.com/docs/git-merge#_how_conflicts_are_presented).
 */
final class ConflictMarkers {
    private static final String OURS = "<<<<<<< ";
    private static final String MIDDLE = "=======";
    private static final String THEIRS = ">>>>>>> ";

    private ConflictMarkers() {}

    /** Reports the first conflict, unless it is quoted as code. */
    static void report(SourceFile file, Diagnostics diagnostics) {
        // No line of nearly any file has to be looked at.
        if (!file.text().contains(OURS)) {
            return;
        }
        boolean code = false;
        int ours = 0;
        boolean middle = false;
        for (int line = 1; line <= file.lineCount(); line++) {
            String text = file.line(line);
            if (text.startsWith("```") || text.startsWith("~~~")) {
                code = !code;
            } else if (!code && text.startsWith(OURS)) {
                ours = line;
                middle = false;
            } else if (ours > 0 && text.strip().equals(MIDDLE)) {
                middle = true;
            } else if (middle && text.startsWith(THEIRS)) {
                diagnostics.error(
                        file.at(ours, 1, OURS.length() - 1),
                        "this is a conflict that Git left for you to resolve",
                        "keep what is right of both versions, and remove the three lines of markers");
                return;
            }
        }
    }
}
