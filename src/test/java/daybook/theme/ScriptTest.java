package daybook.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
        assertThat(evaluate("JSON.stringify(checked({theme: 'x onload', newest: 7, visited: {}, read: 7, hidden: null,"
                        + " seen: [1], changes: {'2025-07-15': 'x'}, searches: {a: 'b', c: 1}}))"))
                .isEqualTo(
                        "{\"theme\":\"\",\"start\":\"\",\"visited\":\"\",\"keys\":true,\"curating\":false,\"starred\":{},\"read\":{},"
                                + "\"hidden\":{},\"seen\":{},\"changes\":{},\"searches\":{}}");
        assertThat(evaluate("JSON.stringify(checked({theme: 'dark', newest: '2025-07-15', visited: '2025-07-16',"
                        + " keys: false, read: {a: 1}, seen: {'2025-07-16': 1}}))"))
                .isEqualTo(
                        "{\"theme\":\"dark\",\"start\":\"2025-07-15\",\"visited\":\"2025-07-16\",\"keys\":false,\"curating\":false,"
                                + "\"starred\":{},\"read\":{\"a\":1},\"hidden\":{},\"seen\":{\"2025-07-16\":1},\"changes\":{},\"searches\":{}}");
    }

    @Test
    void everyKeyInTheBrowsersStorageHasThePathOfTheSite() throws IOException {
        assertThat(Files.readString(Path.of("templates/script.js")))
                .contains("const key = `daybook ${site.pathname}`;")
                .doesNotContainPattern("\\.(?:getItem|setItem)\\((?!key[,)])");
        try (Stream<Path> scripts = Files.list(Path.of("templates"))) {
            for (Path script :
                    scripts.filter(it -> it.toString().endsWith(".js")).toList()) {
                assertThat(Files.readString(script)).as(script.toString()).doesNotContain("localStorage.");
            }
        }
    }

    /** The functions between two others, which use nothing of a browser. */
    private static String evaluate(String expression) throws IOException {
        String script = Files.readString(Path.of("templates/script.js"));
        String functions =
                script.substring(script.indexOf("  function checked("), script.indexOf("  /** Runs another script"));
        try (Context context = Context.enter()) {
            context.setLanguageVersion(Context.VERSION_ES6);
            context.setInterpretedMode(true);
            ScriptableObject scope = context.initSafeStandardObjects();
            return Context.toString(context.evaluateString(scope, functions + expression, "script.js", 1, null));
        }
    }
}
