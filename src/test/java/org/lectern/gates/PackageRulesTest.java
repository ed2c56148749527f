package org.lectern.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each rule holds for Lectern, and its control shows that it sees what is broken in {@code gates.broken}. */
class PackageRulesTest {

    private static final String BROKEN = "org.lectern.gates.broken";

    private static final Map<String, Function<PackageRules, ArchRule>> RULES = Map.ofEntries(
            Map.entry("packages import only to their left", PackageRules::packagesImportOnlyToTheirLeft),
            Map.entry("features are free of cycles", PackageRules::featuresAreFreeOfCycles),
            Map.entry("nobody imports the pages of another", PackageRules::nobodyImportsThePagesOfAnother),
            Map.entry("only pages know Faces", PackageRules::onlyPagesKnowFaces),
            Map.entry("only resources know HTTP", PackageRules::onlyResourcesKnowHttp),
            Map.entry("only use cases begin transactions", PackageRules::onlyUseCasesBeginTransactions),
            Map.entry("only repositories know the entity manager", PackageRules::onlyRepositoriesKnowTheEntityManager),
            Map.entry("entities have no setters", PackageRules::entitiesHaveNoSetters),
            Map.entry("time comes from the clock", PackageRules::timeComesFromTheClock),
            Map.entry("every use case says who may", PackageRules::everyUseCaseSaysWhoMay),
            Map.entry("names say what things are", PackageRules::namesSayWhatThingsAre));

    @TestFactory
    Stream<DynamicTest> ruleHolds() {
        JavaClasses lectern = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.lectern");
        return rules("org.lectern", rule -> rule.check(lectern));
    }

    @TestFactory
    Stream<DynamicTest> ruleSeesWhatIsBroken() {
        JavaClasses broken = new ClassFileImporter().importPackages(BROKEN);
        return rules(BROKEN, rule -> assertThat(rule.evaluate(broken).hasViolation())
                .as("the control of: " + rule.getDescription())
                .isTrue());
    }

    private static Stream<DynamicTest> rules(String root, java.util.function.Consumer<ArchRule> check) {
        PackageRules rules = new PackageRules(root);
        return RULES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> check.accept(entry.getValue().apply(rules))));
    }
}
