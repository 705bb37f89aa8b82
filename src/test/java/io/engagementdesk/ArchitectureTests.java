package io.engagementdesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

@AnalyzeClasses(packagesOf = EngagementDesk.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final Set<String> CLOCKED = Set.of("now", "systemUTC", "systemDefaultZone", "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyTheGlueKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages("io.engagementdesk.process..", "io.engagementdesk.demo..")
            .and()
            .haveNameNotMatching(".*(Tasks|Forms)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("a fork may take the engine's place");

    @ArchTest
    static final ArchRule onlyItsAdapterKnowsStripe = noClasses()
            .that()
            .haveSimpleNameNotStartingWith("Stripe")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.stripe..");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .haveNameNotMatching(".*\\.process\\.(MovableClock|ProcessConfiguration)")
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("the time is asked of the system") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return asksTheSystem(call);
                }
            });

    private static boolean asksTheSystem(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        boolean dated = owner.getPackageName().equals("java.time") || owner.isEquivalentTo(System.class);
        return dated
                && CLOCKED.contains(call.getName())
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
    }
}
