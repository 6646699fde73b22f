package daybook.math;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.ScriptableObject;

/** The scripts of MathJax and {@code typeset.js}, which are parsed once for all engines. */
final class MathJaxScripts {
    /** What MathJax expects to find; any version shows it that they are there. */
    private static final String SURROUNDINGS = "var window = this, global = this, globalThis = this;"
            + "var MathJax = {version: 'any', config: {}, _: {components: {'package': {}, loader: {}}}};";

    private static final String MATHJAX = "/META-INF/resources/webjars/mathjax/" + version() + "/es5/";

    private static final List<Script> ALL = load();

    private MathJaxScripts() {}

    /** Runs all in a new scope. */
    static ScriptableObject run(Context context) {
        ScriptableObject scope = context.initSafeStandardObjects();
        ALL.forEach(it -> it.exec(context, scope, scope));
        return scope;
    }

    /** The version, part of the path, as the archive of MathJax states it. */
    private static String version() {
        return read("/META-INF/maven/org.webjars.npm/mathjax/pom.properties")
                .replaceFirst("(?s).*\\bversion=(\\S+).*", "$1");
    }

    private static List<Script> load() {
        try (Context context = MathJaxEngine.LIMITS.enterContext()) {
            return Stream.of(SURROUNDINGS, mathJax("core.js"), mathJax("input/tex-full.js"), read("typeset.js"))
                    .map(it -> context.compileString(it, "tex", 1, null))
                    .toList();
        }
    }

    /** Rhino overlooks {@code t = null} where t is a function's parameter and its name too. */
    private static String mathJax(String file) {
        return read(MATHJAX + file).replaceAll("(?<![=!<>])=null\\b", "=(0,null)");
    }

    private static String read(String resource) {
        try (InputStream bytes = MathJaxScripts.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("the program lacks " + resource);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
