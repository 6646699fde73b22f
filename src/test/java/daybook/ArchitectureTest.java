package daybook;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
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
import java.text.BreakIterator;
import java.text.Collator;
import java.text.Normalizer;
import org.jspecify.annotations.NullMarked;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How the program is put together: which package may know which, and who may use what. */
@AnalyzeClasses(packages = "daybook", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("daybook.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule eachPackageKnowsOnlyTheseOthers = new Packages()
            .knows("unicode")
            .knows("text")
            .knows("layout")
            .knows("diagnostic", "unicode")
            .knows("file")
            .knows("source")
            .knows("source.arxiv", "source")
            .knows("listing", "file", "source", "source.arxiv", "text", "unicode")
            .knows("query", "diagnostic", "listing", "text", "unicode")
            .knows("yaml", "diagnostic", "text", "unicode")
            .knows("html", "text")
            .knows("xml", "diagnostic", "text")
            .knows("format", "diagnostic", "html", "listing", "text", "unicode", "xml", "yaml")
            .knows("format.csl", "diagnostic", "format", "listing", "yaml")
            .knows("publisher", "diagnostic", "format", "format.csl", "listing", "text", "yaml")
            .knows("correction", "diagnostic", "listing", "yaml")
            .knows("config", "diagnostic", "layout", "listing", "publisher", "query", "source", "yaml")
            .knows("chart")
            .knows("json")
            .knows("keep", "diagnostic", "file")
            .knows("siteplan", "diagnostic", "file", "layout", "listing", "text", "unicode")
            .knows("web", "file", "listing", "source", "unicode")
            .knows(
                    "check",
                    "diagnostic",
                    "file",
                    "json",
                    "keep",
                    "listing",
                    "siteplan",
                    "unicode",
                    "web",
                    "xml",
                    "yaml")
            .knows("math.tree")
            .knows("math", "diagnostic", "html", "math.tree", "unicode")
            .knows("tex", "html", "listing", "math", "source", "text", "unicode")
            .knows("catalog", "config", "diagnostic", "file", "listing", "query", "source", "tex", "unicode")
            .knows("cite", "catalog", "json", "listing", "siteplan", "source", "tex", "text", "unicode")
            .knows("ledger", "json", "listing", "source", "unicode")
            .knows("theme", "diagnostic", "layout", "unicode")
            .knows("markdown", "diagnostic", "html", "layout", "math", "siteplan", "text", "theme", "unicode", "yaml")
            .knows("note", "config", "diagnostic", "listing", "markdown", "text", "unicode", "yaml")
            .knows("titlecard", "siteplan", "unicode")
            .knows(
                    "model",
                    "catalog",
                    "chart",
                    "cite",
                    "config",
                    "diagnostic",
                    "file",
                    "json",
                    "layout",
                    "ledger",
                    "listing",
                    "markdown",
                    "note",
                    "query",
                    "siteplan",
                    "source",
                    "tex",
                    "theme",
                    "titlecard",
                    "unicode",
                    "yaml")
            .knows(
                    "page",
                    "catalog",
                    "chart",
                    "cite",
                    "config",
                    "json",
                    "layout",
                    "ledger",
                    "listing",
                    "markdown",
                    "model",
                    "note",
                    "siteplan",
                    "source",
                    "tex",
                    "theme",
                    "titlecard",
                    "unicode")
            .knows(
                    "feed",
                    "catalog",
                    "config",
                    "diagnostic",
                    "file",
                    "json",
                    "layout",
                    "listing",
                    "markdown",
                    "model",
                    "note",
                    "siteplan",
                    "tex",
                    "text",
                    "theme",
                    "xml")
            .knows("format.jsonl", "diagnostic", "format", "listing", "text", "yaml")
            .knows("format.feed", "diagnostic", "format", "listing", "unicode", "xml", "yaml")
            .knows(
                    "format.arxiv",
                    "diagnostic",
                    "format",
                    "format.feed",
                    "listing",
                    "source",
                    "source.arxiv",
                    "tex",
                    "unicode",
                    "xml")
            .knows("format.bibtex", "diagnostic", "format", "listing", "source", "tex", "text", "unicode")
            .knows("format.datacite", "diagnostic", "format", "listing", "yaml")
            .knows("format.webpage", "diagnostic", "format", "listing", "unicode", "yaml")
            .knows("format.links", "diagnostic", "format", "listing", "markdown", "text", "unicode")
            .knows("format.ris", "diagnostic", "format", "listing", "text")
            .knows("format.oai", "diagnostic", "format", "listing", "source.arxiv", "tex", "xml")
            .knows(
                    "input",
                    "catalog",
                    "config",
                    "correction",
                    "diagnostic",
                    "file",
                    "format",
                    "format.arxiv",
                    "format.bibtex",
                    "format.csl",
                    "format.datacite",
                    "format.feed",
                    "format.jsonl",
                    "format.links",
                    "format.oai",
                    "format.ris",
                    "keep",
                    "layout",
                    "ledger",
                    "listing",
                    "note",
                    "query",
                    "siteplan",
                    "theme",
                    "unicode")
            .knows("metadata", "diagnostic", "format.webpage", "file", "input", "listing", "source", "web")
            .knows(
                    "fetch",
                    "config",
                    "diagnostic",
                    "file",
                    "format",
                    "format.jsonl",
                    "input",
                    "layout",
                    "ledger",
                    "listing",
                    "metadata",
                    "note",
                    "publisher",
                    "source",
                    "unicode",
                    "web")
            .knows("host", "unicode")
            .knows("init", "config", "diagnostic", "host", "layout", "unicode")
            .knows("release", "diagnostic", "file", "format", "web", "yaml")
            .knows("output", "file", "siteplan")
            .knows("render.compiled", "html", "siteplan", "theme")
            .knows(
                    "render",
                    "config",
                    "diagnostic",
                    "file",
                    "html",
                    "layout",
                    "markdown",
                    "math",
                    "render.compiled",
                    "siteplan",
                    "tex",
                    "theme",
                    "titlecard",
                    "unicode")
            .knows("mail", "config", "markdown", "model", "siteplan", "tex", "theme")
            .knows(
                    "search",
                    "catalog",
                    "file",
                    "json",
                    "keep",
                    "listing",
                    "markdown",
                    "model",
                    "note",
                    "query",
                    "siteplan",
                    "tex",
                    "theme",
                    "unicode")
            .knows(
                    "pipeline",
                    "catalog",
                    "check",
                    "config",
                    "correction",
                    "diagnostic",
                    "feed",
                    "file",
                    "input",
                    "keep",
                    "layout",
                    "ledger",
                    "listing",
                    "mail",
                    "markdown",
                    "math",
                    "model",
                    "note",
                    "output",
                    "page",
                    "render",
                    "search",
                    "siteplan",
                    "tex",
                    "text",
                    "theme")
            .knows(
                    "nightly",
                    "check",
                    "config",
                    "diagnostic",
                    "feed",
                    "fetch",
                    "file",
                    "input",
                    "keep",
                    "ledger",
                    "pipeline",
                    "siteplan",
                    "web")
            .knows("curation", "catalog", "config", "host", "input", "json", "listing", "note", "query", "unicode")
            .knows("serve", "diagnostic", "file", "input", "json", "layout", "pipeline", "siteplan", "text")
            .knows(
                    "cli",
                    "catalog",
                    "check",
                    "config",
                    "curation",
                    "diagnostic",
                    "feed",
                    "fetch",
                    "file",
                    "format",
                    "format.jsonl",
                    "host",
                    "init",
                    "input",
                    "json",
                    "layout",
                    "ledger",
                    "listing",
                    "mail",
                    "nightly",
                    "note",
                    "output",
                    "pipeline",
                    "query",
                    "release",
                    "render",
                    "serve",
                    "siteplan",
                    "source.arxiv",
                    "unicode",
                    "web")
            .rule();

    @ArchTest
    static final ArchRule jsoupStaysWhereHtmlIsRead =
            usedOnlyIn("org.jsoup..", "daybook.check", "daybook.format..", "daybook.markdown");

    @ArchTest
    static final ArchRule commonMarkStaysInMarkdown = usedOnlyIn("org.commonmark..", "daybook.markdown");

    @ArchTest
    static final ArchRule jacksonStaysWhereYamlAndJsonAre =
            usedOnlyIn("tools.jackson..", "daybook.json", "daybook.format..", "daybook.yaml");

    @ArchTest
    static final ArchRule yamlParserStaysInYaml = usedOnlyIn("org.snakeyaml..", "daybook.yaml");

    @ArchTest
    static final ArchRule thymeleafStaysInRender = usedOnlyIn("org.thymeleaf..", "daybook.render..");

    @ArchTest
    static final ArchRule expressionLanguageStaysInRender = usedOnlyIn("ognl..", "daybook.render..");

    @ArchTest
    static final ArchRule scriptEngineStaysInMath = usedOnlyIn("org.mozilla..", "daybook.math");

    @ArchTest
    static final ArchRule picocliStaysInTheCommandLine = usedOnlyIn("picocli..", "daybook.cli");

    @ArchTest
    static final ArchRule optionsAreFields = noMethods()
            .should()
            .beAnnotatedWith(Option.class)
            .orShould()
            .beAnnotatedWith(Parameters.class)
            .because("Java names the methods of a class in another order from run to run, and completions have it");

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
    static final ArchRule onlyOneRoomKnowsTheUnicodeOfJava = noClasses()
            .that()
            .resideOutsideOfPackage("daybook.unicode")
            .should()
            .accessTargetWhere(target(nameMatching(
                            "getType|isAlphabetic|isDefined|isDigit|isIdeographic|isLetter|isLetterOrDigit|isLowerCase"
                                    + "|isTitleCase|isUpperCase|getNumericValue|to(Lower|Title|Upper)Case"))
                    .and(target(owner(type(Character.class))))
                    .or(target(nameMatching("to(Lower|Upper)Case|equalsIgnoreCase|compareToIgnoreCase"))
                            .and(target(owner(type(String.class))))))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(
                    BreakIterator.class,
                    Collator.class,
                    Normalizer.class,
                    Character.UnicodeBlock.class,
                    Character.UnicodeScript.class)
            .because("letters and their lower case differ between releases of Java; see daybook.unicode.Unicode");

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
