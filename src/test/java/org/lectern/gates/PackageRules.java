package org.lectern.gates;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.account.Allowed;

/**
 * What keeps the packages as {@code docs/architecture.md} has them. The rules take the base package, so that their
 * controls can show that they see what is broken.
 */
final class PackageRules {

    /** Each package imports only packages to its left. */
    private static final List<String> ORDER = List.of(
            "shared",
            "audit",
            "outbox",
            "account",
            "workspace",
            "job",
            "person",
            "trainingbase",
            "course",
            "trainingsession",
            "enrolment",
            "attendance",
            "history",
            "notification",
            "report",
            "home",
            "platform");

    /** What is asked before anybody is signed in, or around a hash that must not run inside, cannot say who may ask. */
    private static final Set<String> BEFORE_SIGN_IN = Set.of(
            "SignedInAccounts",
            "Throttle",
            "Housekeeping",
            "SignUps",
            "PasswordChanges",
            "FirstAdministrators",
            "IdempotencyKeys",
            "KeyAttempts");

    private final String root;

    PackageRules(String root) {
        this.root = root;
    }

    ArchRule packagesImportOnlyToTheirLeft() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("import only packages to the left of their own") {
                    @Override
                    public void check(JavaClass from, ConditionEvents events) {
                        for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                            if (!leads(from, dependency.getTargetClass())) {
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                            }
                        }
                    }
                });
    }

    private boolean leads(JavaClass from, JavaClass to) {
        String mine = feature(from);
        String other = feature(to);
        if (other == null || mine.equals(other)) {
            return true;
        }
        return place(other) < place(mine);
    }

    private int place(String feature) {
        int place = ORDER.indexOf(feature);
        if (place >= 0) {
            return place;
        }
        throw new AssertionError("The package " + feature + " has no place in the order: docs/architecture.md");
    }

    private String feature(JavaClass type) {
        Matcher matcher =
                Pattern.compile(Pattern.quote(root) + "\\.([a-z]+)(\\..*)?").matcher(type.getPackageName());
        return matcher.matches() ? matcher.group(1) : null;
    }

    ArchRule featuresAreFreeOfCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    /** Pages and resources of a feature are its own; the words all pages speak stand in shared.web. */
    ArchRule nobodyImportsThePagesOfAnother() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".platform..")
                .should(new ArchCondition<>("not import web or api of another feature") {
                    @Override
                    public void check(JavaClass from, ConditionEvents events) {
                        for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                            JavaClass to = dependency.getTargetClass();
                            boolean others = feature(to) != null
                                    && !feature(to).equals(feature(from))
                                    && !feature(to).equals("shared");
                            boolean pages = to.getPackageName().matches(".*\\.(web|api)(\\..*)?");
                            boolean inward = feature(to) != null
                                    && feature(to).equals(feature(from))
                                    && pages
                                    && !from.getPackageName().matches(".*\\.(web|api)(\\..*)?");
                            if (others && pages || inward) {
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                            }
                        }
                    }
                });
    }

    ArchRule onlyPagesKnowFaces() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages("..web..", root + ".platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..");
    }

    ArchRule onlyResourcesKnowHttp() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages("..api..", root + ".platform..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..");
    }

    /** A transaction is a use case, and a use case says who may. */
    ArchRule onlyUseCasesBeginTransactions() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + ".platform..", root + ".audit..", root + ".outbox..", root + ".job..")
                .should(new ArchCondition<>("begin transactions only in use cases") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean mayBegin = type.getSimpleName().endsWith("Service")
                                || BEFORE_SIGN_IN.contains(type.getSimpleName());
                        boolean begins = type.isAnnotatedWith(Transactional.class)
                                || type.getMethods().stream()
                                        .anyMatch(method -> method.isAnnotatedWith(Transactional.class)
                                                && !method.isAnnotatedWith(Allowed.class));
                        if (begins && !mayBegin) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " is no use case"));
                        }
                    }
                });
    }

    /** A repository has a plural name; the report reads across features. */
    ArchRule onlyRepositoriesKnowTheEntityManager() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(
                        root + ".platform..", root + ".audit..", root + ".outbox..", root + ".report..")
                .and(dependOn(EntityManager.class))
                .should()
                .haveNameMatching(".*\\.[A-Z]\\w*(s|People)");
    }

    private static DescribedPredicate<JavaClass> dependOn(Class<?> type) {
        return DescribedPredicate.describe(
                "depend on " + type.getSimpleName(), from -> from.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(type)));
    }

    ArchRule entitiesHaveNoSetters() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .arePublic()
                .should()
                .haveNameMatching("set[A-Z].*");
    }

    /** Nobody asks the machine for the time but through the clock that was injected. */
    ArchRule timeComesFromTheClock() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .callMethodWhere(DescribedPredicate.describe("the time of the machine", PackageRules::asksTheMachine))
                .orShould()
                .callConstructor(Date.class);
    }

    private static boolean asksTheMachine(JavaCall<?> call) {
        AccessTarget.CodeUnitCallTarget target = call.getTarget();
        String owner = target.getOwner().getName();
        boolean now = owner.startsWith("java.time.")
                && target.getName().equals("now")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean millis = owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis");
        return now || millis;
    }

    /** Deny by default: a use case that does not say who may call it does not pass. */
    ArchRule everyUseCaseSaysWhoMay() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveSimpleNameEndingWith("Service")
                .and()
                .areNotInterfaces()
                .should(new ArchCondition<>("say who may call each public method") {
                    @Override
                    public void check(JavaClass service, ConditionEvents events) {
                        for (JavaMethod method : service.getMethods()) {
                            boolean open = method.getModifiers().contains(JavaModifier.PUBLIC)
                                    && !method.getModifiers().contains(JavaModifier.STATIC)
                                    && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                                    && !method.isAnnotatedWith(Allowed.class)
                                    && !service.isAnnotatedWith(Allowed.class);
                            if (open) {
                                events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " lacks @Allowed"));
                            }
                        }
                    }
                });
    }

    ArchRule namesSayWhatThingsAre() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("carry a name that says nothing") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        String name = type.getSimpleName();
                        boolean empty = name.matches(".*(Impl|Manager|Helper|Utils?|DTO|Dto)")
                                || name.matches("Base|Session|Abstract[A-Z].*")
                                || name.matches(".*(Booking|Attendee|Delegate|Student|Registration)");
                        if (empty) {
                            events.add(SimpleConditionEvent.satisfied(type, type.getName()));
                        }
                    }
                });
    }
}
