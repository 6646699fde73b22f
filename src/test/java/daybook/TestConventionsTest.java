package daybook;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import daybook.pipeline.KilledBuildIT;
import java.time.Clock;
import org.junit.jupiter.api.Assertions;

/** What every test keeps to. */
@AnalyzeClasses(packages = "daybook", importOptions = OnlyIncludeTests.class)
class TestConventionsTest {
    private static final String SAME_EVERYWHERE = "a test is green on a machine that is slow or busy";

    @ArchTest
    static final ArchRule noTestHasATimeLimit = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.junit.jupiter.api.Timeout")
            .orShould()
            .callMethodWhere(target(nameMatching("assertTimeout.*")).and(target(owner(is(Assertions.class)))))
            .because(SAME_EVERYWHERE);

    @ArchTest
    static final ArchRule noTestReadsAClock = noClasses()
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethodWhere(target(nameMatching("now")).and(target(owner(inJavaTime()))))
            .orShould()
            .callMethodWhere(target(nameMatching("system.*")).and(target(owner(is(Clock.class)))))
            .because(SAME_EVERYWHERE);

    /** A build is to be killed when it has written some files, and nothing but looking tells when. */
    @ArchTest
    static final ArchRule noTestSleeps = noClasses()
            .that()
            .doNotBelongToAnyOf(KilledBuildIT.class)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.TimeUnit")
            .orShould()
            .callMethodWhere(target(nameMatching("sleep")).and(target(owner(is(Thread.class)))))
            .because(SAME_EVERYWHERE);

    @ArchTest
    static final ArchRule noTestSkipsItself = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.junit.jupiter.api.Assumptions")
            .because("what cannot run everywhere has a tag, and is left out for all to see");

    private static DescribedPredicate<JavaClass> is(Class<?> type) {
        return JavaClass.Predicates.type(type);
    }

    private static DescribedPredicate<JavaClass> inJavaTime() {
        return JavaClass.Predicates.resideInAPackage("java.time..");
    }
}
