package daybook;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import daybook.cli.Main;
import org.jspecify.annotations.NullMarked;

/** How the program is put together: which package may know which, and who may use what. */
@AnalyzeClasses(packages = "daybook", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("daybook.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule eachPackageKnowsOnlyTheseOthers = new Packages()
            .knows("diagnostic")
            .knows("file")
            .knows("json")
            .knows("listing")
            .knows("ledger", "json", "listing")
            .knows("theme", "diagnostic")
            .knows("chart")
            .knows("query", "diagnostic")
            .knows("web", "file")
            .knows("xml", "diagnostic")
            .knows("yaml", "diagnostic")
            .knows("config", "listing", "query", "yaml", "diagnostic")
            .knows("init", "config", "diagnostic")
            .knows("catalog", "config", "listing", "query", "diagnostic")
            .knows("site", "file", "listing", "diagnostic")
            .knows("picture", "site")
            .knows("markdown", "site", "theme", "yaml", "diagnostic")
            .knows("tex", "diagnostic")
            .knows("listing.format", "listing", "markdown", "tex", "xml", "yaml", "diagnostic")
            .knows("note", "config", "listing", "markdown", "yaml", "diagnostic")
            .knows("cite", "catalog", "json", "listing", "site", "tex")
            .knows(
                    "page",
                    "catalog",
                    "chart",
                    "cite",
                    "config",
                    "json",
                    "ledger",
                    "listing",
                    "markdown",
                    "note",
                    "picture",
                    "query",
                    "site",
                    "tex",
                    "theme",
                    "yaml",
                    "diagnostic")
            .knows("feed", "page", "catalog", "config", "json", "listing", "note", "site", "tex", "theme", "diagnostic")
            .knows("search", "page", "catalog", "listing", "markdown", "note", "query", "site", "tex")
            .knows("render", "config", "file", "picture", "site", "tex", "theme", "diagnostic")
            .knows("output", "site")
            .knows("check", "diagnostic", "file", "json", "site", "web", "xml", "yaml")
            .knows(
                    "build",
                    "catalog",
                    "config",
                    "feed",
                    "file",
                    "ledger",
                    "listing",
                    "listing.format",
                    "markdown",
                    "note",
                    "output",
                    "page",
                    "render",
                    "search",
                    "site",
                    "tex",
                    "theme",
                    "diagnostic")
            .knows("fetch", "build", "config", "diagnostic", "file", "ledger", "listing", "listing.format", "web")
            .knows(
                    "nightly",
                    "build",
                    "check",
                    "config",
                    "diagnostic",
                    "feed",
                    "fetch",
                    "file",
                    "ledger",
                    "site",
                    "web")
            .knows(
                    "cli",
                    "build",
                    "catalog",
                    "check",
                    "config",
                    "feed",
                    "fetch",
                    "file",
                    "init",
                    "ledger",
                    "listing",
                    "listing.format",
                    "nightly",
                    "output",
                    "query",
                    "render",
                    "web",
                    "diagnostic")
            .rule();

    @ArchTest
    static final ArchRule jsoupStaysWhereHtmlIsRead =
            usedOnlyIn("org.jsoup..", "daybook.check", "daybook.listing.format", "daybook.markdown");

    @ArchTest
    static final ArchRule commonMarkStaysInMarkdown = usedOnlyIn("org.commonmark..", "daybook.markdown");

    @ArchTest
    static final ArchRule jacksonStaysWhereYamlAndJsonAre =
            usedOnlyIn("tools.jackson..", "daybook.json", "daybook.listing.format", "daybook.yaml");

    @ArchTest
    static final ArchRule yamlParserStaysInYaml = usedOnlyIn("org.snakeyaml..", "daybook.yaml");

    @ArchTest
    static final ArchRule thymeleafStaysInRender = usedOnlyIn("org.thymeleaf..", "daybook.render");

    @ArchTest
    static final ArchRule expressionLanguageStaysInRender = usedOnlyIn("ognl..", "daybook.render");

    @ArchTest
    static final ArchRule scriptEngineStaysInTex = usedOnlyIn("org.mozilla..", "daybook.tex");

    @ArchTest
    static final ArchRule picocliStaysInTheCommandLine = usedOnlyIn("picocli..", "daybook.cli");

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Processor)");

    @ArchTest
    static final ArchRule nobodyLogs =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.util.logging..", "org.slf4j..");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints =
            noClasses().that().resideOutsideOfPackage("daybook.cli").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule onlyMainAsksWhatTimeItIs = noClasses()
            .that()
            .doNotBelongToAnyOf(Main.class)
            .should()
            .callMethodWhere(target(nameMatching("now|system(UTC|DefaultZone)?"))
                    .and(target(owner(resideInAPackage("java.time..")))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("output depends on the input and on the one clock that Main makes");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(ArchCondition.from(DescribedPredicate.<JavaClass>describe(
                    "be in a package that is @NullMarked", it -> it.getPackage().isAnnotatedWith(NullMarked.class))));

    private static ArchRule usedOnlyIn(String library, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("each library is used in one place, behind a small interface of ours");
    }

    /** The packages below {@code daybook}; one that is not named here is a violation too. */
    private static final class Packages {
        private LayeredArchitecture architecture = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .ensureAllClassesAreContainedInArchitecture();

        Packages knows(String name, String... others) {
            architecture = architecture.layer(name).definedBy("daybook." + name);
            architecture = others.length == 0
                    ? architecture.whereLayer(name).mayNotAccessAnyLayer()
                    : architecture.whereLayer(name).mayOnlyAccessLayers(others);
            return this;
        }

        ArchRule rule() {
            return architecture;
        }
    }
}
