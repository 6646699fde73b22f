package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.diagnostic.Diagnostic;
import daybook.input.SiteFolder;
import daybook.math.Typesetter;
import daybook.render.Renderer;
import daybook.render.TemplateException;
import daybook.siteplan.PlannedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiled templates make what Thymeleaf makes of them: the same bytes, or the same problems. */
@Tag("simulation")
class CompiledTemplatesTest {
    private static final Path CASES = Path.of("src/test/golden");
    private static final Path EXAMPLE = Path.of("");
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 20);

    static List<Path> sites() throws IOException {
        List<Path> sites = new ArrayList<>(List.of(EXAMPLE));
        try (Stream<Path> cases = Files.list(CASES)) {
            cases.map(it -> it.resolve("input"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .forEach(sites::add);
        }
        return sites;
    }

    @ParameterizedTest
    @MethodSource("sites")
    void makeTheSameBytesAsThymeleaf(Path site) throws IOException {
        Optional<PlannedSite> planned = SitePlanner.plan(new SiteFolder(site), TODAY, new BuildProblems(false));
        if (planned.isEmpty()) {
            return;
        }
        // Most formulas are not what this is about, and MathJax is slow.
        Typesetter typesetter = new Typesetter(Map.of(), Set.of());
        Renderer compiled = renderer(planned.get(), typesetter, true);
        Renderer thymeleaf = renderer(planned.get(), typesetter, false);

        for (PlannedFile file : planned.get().plan().files().values()) {
            assertThat(result(compiled, file)).as(file.path().toString()).isEqualTo(result(thymeleaf, file));
        }
        if (!Files.isDirectory(site.resolve("templates"))) {
            assertThat(compiled.fallbacks()).isEmpty();
        }
    }

    private static Renderer renderer(PlannedSite site, Typesetter typesetter, boolean compiles) {
        return new Renderer(
                site.model().facts().config(),
                site.theme(),
                site.model().facts().messages(),
                site.plan(),
                Set.of(),
                typesetter,
                compiles);
    }

    /** The text of a file, or what is wrong with it. */
    private static Object result(Renderer renderer, PlannedFile file) {
        try {
            return new String(renderer.render(file), StandardCharsets.ISO_8859_1);
        } catch (TemplateException wrong) {
            return wrong.problems().stream().map(Diagnostic::toString).toList();
        }
    }
}
