package daybook.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptableObject;

/**
 * Compares the table of what MathJax knows with MathJax itself. With {@code -Dgolden.record=true} the table is written
 * anew, as it must be with another version of MathJax.
 */
class MathJaxTableTest {
    private static final Path TABLE = Path.of("src/main/resources/daybook/math/tree/mathjax.tsv");
    private static final boolean RECORD = Boolean.getBoolean("golden.record");

    @Test
    void isWhatMathJaxKnows() throws IOException {
        String table = table();
        if (RECORD) {
            Files.writeString(TABLE, table);
        }

        assertThat(TABLE).content(StandardCharsets.UTF_8).isEqualTo(table);
    }

    private static String table() throws IOException {
        try (InputStream script = MathJaxTableTest.class.getResourceAsStream("mathjax-table.js");
                Context context = MathJaxEngine.LIMITS.enterContext()) {
            ScriptableObject scope = MathJaxScripts.run(context);
            String source = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            context.evaluateString(scope, source, "table", 1, null);
            return Context.toString(context.evaluateString(scope, "mathJaxTable()", "table", 1, null));
        }
    }
}
