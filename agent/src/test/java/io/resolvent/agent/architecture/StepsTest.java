package io.resolvent.agent.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.resolvent.connectors.TicketWriter;
import io.resolvent.connectors.WriteRequest;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The boundaries between the parts; every rule says how to mend what breaks it. */
@AnalyzeClasses(packages = "io.resolvent", importOptions = ImportOption.DoNotIncludeTests.class)
class StepsTest {

    private static final String AGENT = "io.resolvent.agent.";

    @ArchTest
    static final ArchRule noCycles = slices().matching("io.resolvent.agent.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a step that needs a later one must take an interface of its own and be given it by Assistant");

    @ArchTest
    static final ArchRule intakeIsFirst = leftOf("intake", "intent", "retrieval", "draft", "guard", "policy");

    @ArchTest
    static final ArchRule intentIsSecond = leftOf("intent", "retrieval", "draft", "guard", "policy");

    @ArchTest
    static final ArchRule retrievalIsThird = leftOf("retrieval", "draft", "guard", "policy");

    @ArchTest
    static final ArchRule draftIsFourth = leftOf("draft", "guard", "policy");

    @ArchTest
    static final ArchRule guardIsFifth = leftOf("guard", "policy");

    @ArchTest
    static final ArchRule dispatchAndLogKnowPolicyNotDraft = noClasses()
            .that()
            .resideInAnyPackage(AGENT + "dispatch..", AGENT + "log..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(AGENT + "draft..", AGENT + "guard..", AGENT + "retrieval..")
            .because("what is written and delivered is the decision and its actions; take what is needed from policy");

    @ArchTest
    static final ArchRule policyIsPure = noClasses()
            .that()
            .resideInAPackage(AGENT + "policy..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework..", "java.io..", "java.nio..", "java.sql..", "org.slf4j..", "java.time.."))
            .because("equal arguments must give equal decisions: pass what is needed as an argument, time included");

    @ArchTest
    static final ArchRule luceneInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("io.resolvent.ingestion.lucene..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("the rest uses ingestion.index.KnowledgeIndex; add what is missing there");

    @ArchTest
    static final ArchRule sqlWhereItIsNamed = noClasses()
            .that()
            .resideOutsideOfPackages(
                    AGENT + "store..", "io.resolvent.ingestion.store..", "io.resolvent.ingestion.pgvector..")
            .and()
            .haveSimpleNameNotStartingWith("Sql")
            .should()
            .dependOnClassesThat(resideInAPackage("java.sql..").and(not(simpleName("SQLException"))))
            .because("SQL lives in the store packages and in classes named Sql…; put the statement there");

    @ArchTest
    static final ArchRule languageModelsBehindAdapters = noClasses()
            .that()
            .resideOutsideOfPackages("io.resolvent.ingestion.embedding..", AGENT + "draft..", AGENT + "intent..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.langchain4j..")
            .because("models are adapters: use ingestion.index.Embedder or agent.draft.Drafter");

    @ArchTest
    static final ArchRule oneWriter = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(AGENT + "dispatch.Dispatcher")
            .and()
            .resideInAPackage("io.resolvent.agent..")
            .should()
            .callMethod(TicketWriter.class, "apply", WriteRequest.class)
            .because(
                    "every effect goes through the outbox: commit the action with the decision, Dispatcher delivers it");

    @ArchTest
    static final ArchRule configurationIsRecords = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .beRecords()
            .allowEmptyShould(true)
            .because("configuration is a validated record");

    @ArchTest
    static final ArchRule namesSaySomething = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Processor|Data|Info)")
            .because("the name must say what it is: take the glossary's word");

    @ArchTest
    static final ArchRule packagesSaySomething = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..misc..", "..service..", "..dto..")
            .because("a package is named for the step or thing it holds");

    @ArchTest
    static final ArchRule nullIsNotReturned = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("io.resolvent.connectors..")
            .should()
            .notBeAnnotatedWith(org.jspecify.annotations.Nullable.class)
            .because("absence is Optional or an empty list");

    private static ArchRule leftOf(String step, String... later) {
        String[] packages = new String[later.length];
        for (int i = 0; i < later.length; i++) {
            packages[i] = AGENT + later[i] + "..";
        }
        return noClasses()
                .that(resideInAnyPackage(AGENT + step + ".."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .allowEmptyShould(true)
                .because("steps depend only on earlier steps: intake, intent, retrieval, draft, guard, policy; hand the"
                        + " result on through Resolver");
    }
}
