package daybook.math;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.input.SharedData;
import daybook.tex.TexText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Compares what the program sets by itself with MathJax on formulas that people wrote. */
@Tag(SharedData.TAG)
class SharedMathTest {
    /** One formula in so many is compared, because MathJax takes minutes for all. */
    private static final int STEP = 200;

    /** The same of a collection of unusual ones. */
    private static final int STEP_OF_COLLECTION = 3;

    /** The same of names, for each of their surroundings others. */
    private static final int STEP_OF_NAMES = 32;

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void setsTheFormulasOfTheCollectionAsMathJaxDoes() throws IOException {
        List<String> formulas = Files.readAllLines(SharedData.FOLDER.resolve("math-snippets.txt"));
        MathComparison comparison = new MathComparison();
        for (int index = 0; index < formulas.size(); index += STEP_OF_COLLECTION) {
            comparison.compare(new Formula(formulas.get(index), false));
        }

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.share()).isGreaterThan(0.997);
    }

    @Test
    void setsTheFormulasOfAYearAsMathJaxDoes() throws IOException, InterruptedException {
        MathComparison comparison = new MathComparison();
        int index = 0;
        for (Formula formula : corpus()) {
            if (index++ % STEP == 0) {
                comparison.compare(formula);
            }
        }

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.share()).isGreaterThan(0.997);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\\bf a%s{bc}{d} x}",
                "%s_1^2 c",
                "x^%s y",
                "\\left%s{a}\\frac 12 {b}\\right) c",
                "\\text{ a %s{b} c}",
                "\\boldsymbol{\\sin %s{a}^{b} c}"
            })
    void setsEachNameInItsSurroundingsAsMathJaxDoes(String surroundings) throws IOException {
        MathComparison comparison = new MathComparison();
        int index = surroundings.length();
        for (String name : CommonMathTest.names()) {
            if (index++ % STEP_OF_NAMES == 0) {
                comparison.compare(new Formula(surroundings.formatted(name), false));
            }
        }

        assertThat(comparison.differences()).isEmpty();
    }

    /** The formulas in titles and abstracts of all announcements of a year; {@code tar} unpacks them. */
    private static Set<Formula> corpus() throws IOException, InterruptedException {
        String archive = SharedData.FOLDER.resolve("corpus-2025.tar.xz").toString();
        Process tar = new ProcessBuilder("tar", "-xJOf", archive).start();
        Set<Formula> formulas = new TreeSet<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(tar.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode announcement = JSON.readTree(line);
                Stream.of("title", "abstract")
                        .filter(announcement::has)
                        .map(it -> TexText.of(announcement.get(it).asString()))
                        .flatMap(TexText::formulas)
                        .forEach(formulas::add);
            }
        }
        assertThat(tar.waitFor()).isZero();
        return formulas;
    }
}
