package daybook.math;

import daybook.diagnostic.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.ScriptableObject;
import org.xml.sax.SAXException;

/**
 * MathJax, which arXiv itself uses, run by Rhino: TeX in, MathML out. Takes more than a second to start. Not for use by
 * several threads at once.
 */
final class MathJaxEngine {
    /** What MathJax expects to find; any version shows it that they are there. */
    private static final String SURROUNDINGS = "var window = this, global = this, globalThis = this;"
            + "var MathJax = {version: 'any', config: {}, _: {components: {'package': {}, loader: {}}}};";

    /** Calls of functions within each other, which no formula of a paper comes near. */
    private static final int DEEPEST = 2000;

    /** A formula of 4,000 plain characters takes about a half of this. */
    private static final int MOST_INSTRUCTIONS = 300_000_000;

    private static final int INSTRUCTIONS_BETWEEN_CHECKS = 100_000;

    private static final Limits LIMITS = new Limits();

    private final ScriptableObject scope;
    private final Function typeset;
    private final MathMlCleaner core = new MathMlCleaner();

    MathJaxEngine() {
        try (Context context = LIMITS.enterContext()) {
            scope = context.initSafeStandardObjects();
            Scripts.ALL.forEach(it -> it.exec(context, scope, scope));
            typeset = (Function) scope.get("typeset", scope);
        }
    }

    /** A formula as MathML; empty when MathJax does not understand it, or when it exceeds the limits. */
    Optional<String> mathMl(Formula formula) {
        try (Context context = LIMITS.enterContext()) {
            Object[] arguments = {formula.tex(), formula.display()};
            String mathMl = Context.toString(typeset.call(context, scope, scope, arguments));
            return Optional.of(SourceFile.showable(core.of(mathMl)).replaceAll("\\s+", " "));
        } catch (RhinoException | TooMuch | StackOverflowError | SAXException notMath) {
            return Optional.empty();
        }
    }

    /** Parsed once for all engines. */
    private static final class Scripts {
        private static final String MATHJAX = "/META-INF/resources/webjars/mathjax/" + version() + "/es5/";

        static final List<Script> ALL = load();

        /** The version, part of the path, as the archive of MathJax states it. */
        private static String version() {
            return read("/META-INF/maven/org.webjars.npm/mathjax/pom.properties")
                    .replaceFirst("(?s).*\\bversion=(\\S+).*", "$1");
        }

        private static List<Script> load() {
            try (Context context = LIMITS.enterContext()) {
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
            try (InputStream bytes = MathJaxEngine.class.getResourceAsStream(resource)) {
                if (bytes == null) {
                    throw new IllegalStateException("the program lacks " + resource);
                }
                return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** Bounds what a formula can take, by counting, so that the same are too much on any machine. */
    private static final class Limits extends ContextFactory {
        @Override
        protected Context makeContext() {
            return new Counting(this);
        }

        @Override
        protected void observeInstructionCount(Context context, int instructions) {
            ((Counting) context).count(instructions);
        }
    }

    private static final class Counting extends Context {
        private long instructions;

        Counting(ContextFactory factory) {
            super(factory);
            setLanguageVersion(Context.VERSION_ES6);
            setInterpretedMode(true);
            setMaximumInterpreterStackDepth(DEEPEST);
            setInstructionObserverThreshold(INSTRUCTIONS_BETWEEN_CHECKS);
        }

        private void count(int more) {
            instructions += more;
            if (instructions > MOST_INSTRUCTIONS) {
                throw new TooMuch();
            }
        }
    }

    /** Not an exception that a script could catch. */
    private static final class TooMuch extends Error {
        private static final long serialVersionUID = 1;
    }
}
