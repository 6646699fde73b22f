package daybook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.input.SiteFolder;
import daybook.keep.KeptFacts;
import daybook.math.Formula;
import daybook.math.Typesetter;
import daybook.model.SiteModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formulas that only MathJax can render, in more papers than a site has a budget for. */
class MathBudgetTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 8, 1);

    /** Only MathJax decides on it, because of its length, and rejects it at its first character. */
    private static final String AT_THE_LIMIT = "}" + "x".repeat(3980);

    @TempDir
    private Path folder;

    private WrittenSite site;

    @BeforeEach
    void writeTheSettings() throws IOException {
        site = new WrittenSite(folder);
        site.write("site-config.yml", WrittenSite.SETTINGS);
    }

    @Test
    void refusesTheNewestFormulasFirst() throws IOException {
        site.listing("b", "2025-07-16", paper(3), paper(1));
        site.listing("a", "2025-07-15", paper(4), paper(2));
        long limit = Typesetter.limit(formula(1));

        assertThat(budget(3 * limit).owners()).containsExactly("2507.00003");
        assertThat(budget(3 * limit - 1).refused()).containsExactly(formula(1), formula(3));

        site.listing("c", "2025-07-17", paper(5));
        site.write("content/notes/2507.00004.md", "As $" + formula(4).tex() + "$ and $\\color{red}x$.");
        assertThat(budget(4 * limit).owners()).containsExactly("2507.00003", "2507.00005");
    }

    @Test
    void countsAFormulaOnceAndNoneThatNeedsNoMathJax() throws IOException {
        site.listing(
                "a",
                "2025-07-15",
                paper(1),
                WrittenSite.paper("2507.00002", "On $x^2$"),
                WrittenSite.paper("2507.00003", "Again $" + escaped(formula(1)) + "$ and $\\\\frac{1}{2}$"));

        assertThat(budget(Typesetter.limit(formula(1))).owners()).isEmpty();
    }

    @Test
    void makesTheSameSiteWithAndWithoutTheCacheAndNamesThePapers() throws IOException {
        String[] papers = new String[70];
        for (int number = 0; number < papers.length; number++) {
            papers[number] = WrittenSite.paper("2507." + (10_000 + number), "On $" + AT_THE_LIMIT + number + "$");
        }
        site.listing("a", "2025-07-15", papers);
        build();
        site.listing("b", "2025-07-16", WrittenSite.paper("2507.20001", "A $" + escaped(formula(7)) + "$"));
        BuildResult incremental = build();
        SortedMap<String, String> written = TemporaryFiles.contents(folder.resolve("_site"));
        TemporaryFiles.remove(folder.resolve("_site"));
        TemporaryFiles.remove(folder.resolve(".daybook-cache"));

        BuildResult clean = build();

        assertThat(clean.diagnostics())
                .isEqualTo(incremental.diagnostics())
                .anySatisfy(it -> assertThat(it.message())
                        .endsWith("shown as TeX are those of 2507.10065, 2507.10066, 2507.10067, 2507.10068, 2507.10069"
                                + " and 1 more"));
        assertThat(TemporaryFiles.contents(folder.resolve("_site"))).isEqualTo(written);
        assertThat(written.get("papers/2507.20001.html"))
                .contains("<code class=\"tex\">" + formula(7).tex());
    }

    private static Formula formula(int number) {
        return new Formula("\\color{red}{x_" + number + "}", false);
    }

    private static String paper(int number) {
        return WrittenSite.paper("2507.0000" + number, "On $" + escaped(formula(number)) + "$");
    }

    private static String escaped(Formula formula) {
        return formula.tex().replace("\\", "\\\\");
    }

    private BuildResult build() throws IOException {
        return new SiteBuild(folder, folder.resolve("_site"), TODAY).run();
    }

    private MathBudget budget(long steps) throws IOException {
        return MathBudget.of(model(), new KeptFacts(folder.resolve("facts"), "1"), steps);
    }

    private SiteModel model() throws IOException {
        return SitePlanner.plan(new SiteFolder(folder), TODAY, new BuildProblems(false))
                .orElseThrow()
                .model();
    }
}
