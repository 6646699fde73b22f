package daybook;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.text.TextScanner;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The constants of the program that are regular expressions. */
class RegularExpressionsTest {
    /** Of each text; a thread's stack has no room for so many rounds of a group. */
    private static final int LENGTH = 20_000;

    private static final String SIGNS = " a1A.-,:;/@<>=\"'&(){}[]\\$%#_~*+?!\n";

    private static final Pattern LITERAL = Pattern.compile("[^()|*+?\\[\\]{}^$\\\\]{2,}");

    /** What a matcher does at the start of a text; a search does the same at each place. */
    private static final List<Predicate<Matcher>> USES = List.of(Matcher::matches, Matcher::lookingAt);

    /** Java repeats a group by recursion, unless the repetition is possessive. */
    @Test
    void noneNeedsMoreStackForALongerText() throws IOException, URISyntaxException, ReflectiveOperationException {
        Map<String, String> overflows = new TreeMap<>();
        for (Map.Entry<String, Pattern> constant : constants().entrySet()) {
            if (constant.getValue().pattern().matches("(?s).*\\)[*+{].*")) {
                for (String text : texts(constant.getValue())) {
                    if (overflows(constant.getValue(), text)) {
                        overflows.put(constant.getKey(), text.substring(0, 40));
                        break;
                    }
                }
            }
        }
        assertThat(overflows).isEmpty();
    }

    private static boolean overflows(Pattern pattern, String text) {
        try {
            USES.forEach(it -> assertThat(it.test(pattern.matcher(text))).isIn(true, false));
            return false;
        } catch (StackOverflowError overflow) {
            return true;
        }
    }

    /** Repetitions of short texts, behind what the expression itself has of texts. */
    private static List<String> texts(Pattern pattern) {
        Set<String> starts = new LinkedHashSet<>(List.of("", "a", "<a", "http://"));
        Matcher literals = LITERAL.matcher(pattern.pattern());
        while (literals.find() && starts.size() < 8) {
            starts.add(literals.group());
        }
        Set<String> units = new LinkedHashSet<>(List.of(" a=\"\"", "&lt;", "a, ", "Aa ", "\\text{", "text", "a b"));
        for (int index = 0; index < SIGNS.length(); index++) {
            String sign = SIGNS.substring(index, index + 1);
            units.addAll(List.of(sign, "a" + sign, sign + "1"));
        }
        List<String> texts = new ArrayList<>();
        for (String start : starts) {
            for (String unit : units) {
                texts.add(start + unit.repeat(LENGTH / unit.length()));
            }
        }
        return texts;
    }

    private static Map<String, Pattern> constants()
            throws IOException, URISyntaxException, ReflectiveOperationException {
        Path root = Path.of(TextScanner.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Map<String, Pattern> constants = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve("daybook"))) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
                for (Field field : Class.forName(name).getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class) {
                        field.setAccessible(true);
                        constants.put(name + "." + field.getName(), (Pattern) field.get(null));
                    }
                }
            }
        }
        assertThat(constants).hasSizeGreaterThan(100);
        return constants;
    }
}
