package daybook.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptableObject;

/** Runs the part of the client script that reads what the browser has stored. */
class ScriptTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'starred': null}                                                    | {}",
                "{'starred': []}                                                      | {}",
                "{'starred': 'x'}                                                     | {}",
                "{'starred': {'a': null, 'b': 1}}                                     | {}",
                "{'starred': {'a': {'day': 1, 'path': 'papers/a.html', 'title': 't'}}}     | {}",
                "{'starred': {'a': {'day': '', 'path': 'javascript:alert(1)', 'title': 't'}}} | {}",
                "{'starred': {'a': {'day': '', 'path': 'papers/javascript:a.html', 'title': 't'}}} | {}",
                "{'starred': {'a': {'day': '', 'path': '//a.example/papers/a.html', 'title': 't'}}} | {}",
                "{'starred': {'a': {'day': '', 'path': 'papers/../../a.html', 'title': 't'}}} | {}",
                "{'starred': {'a': {'day': '', 'path': 'papers/math/1.html', 'title': 't'}}} "
                        + "| {'a':{'day':'','path':'papers/math/1.html','title':'t'}}",
            })
    void dropsStoredStarsThatItCannotHaveWritten(String stored, String starred) throws IOException {
        assertThat(evaluate("JSON.stringify(checked(" + stored + ").starred)")).isEqualTo(starred.replace('\'', '"'));
    }

    @Test
    void dropsStoredSettingsThatItCannotHaveWritten() throws IOException {
        assertThat(evaluate("JSON.stringify(checked({theme: 'x onload', newest: 7, read: 7, hidden: null}))"))
                .isEqualTo("{\"theme\":\"\",\"newest\":\"\",\"keys\":true,\"starred\":{},\"read\":{},\"hidden\":{}}");
        assertThat(evaluate(
                        "JSON.stringify(checked({theme: 'dark', newest: '2025-07-15', keys: false, read: {a: 1}}))"))
                .isEqualTo("{\"theme\":\"dark\",\"newest\":\"2025-07-15\",\"keys\":false,\"starred\":{},"
                        + "\"read\":{\"a\":1},\"hidden\":{}}");
    }

    @Test
    void everyKeyInTheBrowsersStorageHasThePathOfTheSite() throws IOException {
        assertThat(Files.readString(Path.of("templates/script.js")))
                .doesNotContainPattern("Storage\\.setItem\\((?!`daybook \\$\\{site\\.pathname\\}`|key,)")
                .contains("const key = `daybook since ${site.pathname}`;");
    }

    /** The functions between two others, which use nothing of a browser. */
    private static String evaluate(String expression) throws IOException {
        String script = Files.readString(Path.of("templates/script.js"));
        String functions =
                script.substring(script.indexOf("  function checked("), script.indexOf("  function remember() {"));
        try (Context context = Context.enter()) {
            context.setLanguageVersion(Context.VERSION_ES6);
            context.setInterpretedMode(true);
            ScriptableObject scope = context.initSafeStandardObjects();
            return Context.toString(context.evaluateString(scope, functions + expression, "script.js", 1, null));
        }
    }
}
