package pavement.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// The rules that compiled classes can be held against. Each takes the root package, so that it can
/// be held against the product and against the package made to break it.
final class Walls {
    static final Map<String, Function<String, ArchRule>> RULES =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("core", Walls::theCoreImportsNothingThatWaits),
                            Map.entry("clock", Walls::theCoreIsToldTheTime),
                            Map.entry("names", Walls::namesSayWhatAThingIs),
                            Map.entry("facts", Walls::factsAreValues),
                            Map.entry("worlds", Walls::worldsOfFactsAreClosed),
                            Map.entry("records", Walls::anActIsARecord),
                            Map.entry("replies", Walls::anActHasItsOwnReply),
                            Map.entry("carried", Walls::onlyTheDeskCarriesOut),
                            Map.entry("statics", Walls::nothingStaticMoves),
                            Map.entry("fields", Walls::fieldsStayAsTheyAre),
                            Map.entry("confined", Walls::librariesStayBehindOneWall),
                            Map.entry("outside", Walls::nothingAsksTheOutside),
                            Map.entry("doors", Walls::adaptersHaveOneDoor)));

    /// Pure packages, and what each may use beside the plain values of Java.
    private static final Map<String, List<String>> CORE =
            Map.ofEntries(
                    Map.entry(
                            "book",
                            List.of(
                                    "kotlinx.collections.immutable..",
                                    "kotlin..",
                                    "java.security..")),
                    Map.entry("ties", List.of("org.apache.commons..")),
                    Map.entry("evidence", List.of("org.apache.commons..")),
                    Map.entry("sheets", List.of()),
                    Map.entry("deals", List.of()),
                    Map.entry("lab", List.of("org.apache.commons..")),
                    Map.entry("customers", List.of("java.util.concurrent..")),
                    Map.entry("trials", List.of("org.apache.commons..")),
                    Map.entry("plan", List.of("org.apache.commons..")),
                    Map.entry("review", List.of()),
                    Map.entry("acts", List.of()),
                    Map.entry("brief", List.of()),
                    Map.entry("match", List.of("org.jgrapht..", "java.util.concurrent..")),
                    Map.entry("circles", List.of()),
                    Map.entry("paths", List.of("org.apache.commons..")),
                    Map.entry(
                            "meaning",
                            List.of("org.apache.lucene..", "java.io..", "java.util.concurrent..")),
                    Map.entry("line", List.of("org.natty..", "org.antlr..")),
                    Map.entry("pocket", List.of("org.teavm.interop..")),
                    Map.entry("notation", List.of()),
                    Map.entry(
                            "cards",
                            List.of(
                                    "ezvcard..",
                                    "biweekly..",
                                    "net.fortuna.ical4j..",
                                    "java.io..",
                                    "java.nio..",
                                    "java.net..")),
                    Map.entry("reminders", List.of()),
                    Map.entry(
                            "intake",
                            List.of(
                                    "org.apache.commons.csv..",
                                    "com.google.i18n.phonenumbers..",
                                    "java.io..",
                                    "java.nio..")));

    private static final List<String> VALUES =
            List.of(
                    "java.lang..",
                    "java.util",
                    "java.util.function..",
                    "java.util.stream..",
                    "java.util.random..",
                    "java.util.regex..",
                    "java.time..",
                    "java.math..",
                    "java.text..",
                    "java.nio.charset..",
                    "org.jspecify..");

    /// A library, and the packages that know it.
    private static final Map<String, Set<String>> CONFINED =
            Map.ofEntries(
                    Map.entry("java.sql", Set.of("store")),
                    Map.entry("javax.sql", Set.of("store")),
                    Map.entry("org.sqlite", Set.of("store")),
                    Map.entry("org.postgresql", Set.of("store")),
                    Map.entry("org.flywaydb", Set.of("store")),
                    Map.entry("com.zaxxer", Set.of("store")),
                    Map.entry("ezvcard", Set.of("cards")),
                    Map.entry("biweekly", Set.of("cards")),
                    Map.entry("net.fortuna", Set.of("cards")),
                    Map.entry("com.google.i18n", Set.of("intake")),
                    Map.entry("org.apache.commons.csv", Set.of("intake")),
                    Map.entry(
                            "org.apache.commons.statistics",
                            Set.of("ties", "evidence", "lab", "plan", "paths")),
                    Map.entry("org.apache.commons.rng", Set.of("ties", "evidence", "lab", "plan")),
                    Map.entry(
                            "org.apache.commons.numbers",
                            Set.of("ties", "evidence", "lab", "plan")),
                    Map.entry("org.apache.lucene", Set.of("search", "meaning")),
                    Map.entry("org.natty", Set.of("line")),
                    Map.entry("org.teavm", Set.of("pocket")),
                    Map.entry("kotlinx", Set.of("book")),
                    Map.entry("org.jgrapht", Set.of("match")),
                    Map.entry("io.javalin", Set.of("http")),
                    Map.entry("org.eclipse.jetty", Set.of("http")),
                    Map.entry("jakarta.servlet", Set.of("http")),
                    Map.entry("jakarta.mail", Set.of("mail")),
                    Map.entry("jakarta.activation", Set.of("mail")),
                    Map.entry("org.eclipse.angus", Set.of("mail")),
                    Map.entry("com.interaso", Set.of("push")),
                    Map.entry("gg.jte", Set.of("web")),
                    Map.entry(
                            "tools.jackson",
                            Set.of("cli", "embeddings", "owners", "push", "store", "web")),
                    Map.entry("org.bouncycastle", Set.of("trust")),
                    Map.entry("dev.langchain4j", Set.of("embeddings")),
                    Map.entry("com.google.zxing", Set.of("owners")),
                    Map.entry("picocli", Set.of("cli")));

    /// What may change in a public type: the current book, a key that is used up, and the state of
    /// one reading.
    private static final Set<String> MOVING =
            Set.of(
                    "Desk.book",
                    "Search.waiting",
                    "MemoryJournal.book",
                    "Keys.once",
                    "Books.days",
                    "Books.ends",
                    "CardPatch.items",
                    "CardWriter.item",
                    "Lines.at",
                    "Lines.filled",
                    "Lines.number");

    private static final Set<String> GUESSES =
            Set.of(
                    "now",
                    "randomUUID",
                    "random",
                    "currentTimeMillis",
                    "nanoTime",
                    "systemDefault",
                    "systemDefaultZone");

    private Walls() {}

    private static ArchRule theCoreImportsNothingThatWaits(String root) {
        return classes()
                .that(core(root))
                .should(
                        new ArchCondition<>("use only plain values and their own library") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                var allowed = new ArrayList<>(VALUES);
                                allowed.add("pavement..");
                                allowed.addAll(
                                        CORE.getOrDefault(
                                                PackageTable.module(type, root), List.of()));
                                var mayUse = resideInAnyPackage(allowed.toArray(String[]::new));
                                complain(type, used(type, not(mayUse)), events);
                            }
                        });
    }

    private static ArchRule theCoreIsToldTheTime(String root) {
        return classes()
                .that(core(root))
                .should(
                        new ArchCondition<>("be told the time, and every id") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                var guessed =
                                        type.getAccessesFromSelf().stream()
                                                .filter(Walls::guesses)
                                                .map(JavaAccess::getDescription);
                                complain(type, guessed.toList(), events);
                            }
                        });
    }

    private static boolean guesses(JavaAccess<?> access) {
        var target = access.getTarget();
        if (target.getOwner().getName().startsWith("java.util.concurrent.ThreadLocalRandom"))
            return true;
        return GUESSES.contains(target.getName())
                && target.getOwner().getName().startsWith("java.")
                && target.getFullName().endsWith("()");
    }

    private static ArchRule namesSayWhatAThingIs(String root) {
        return noClasses()
                .that(product(root))
                .should()
                .haveNameMatching(
                        ".*(Service|Manager|Impl|Helper|Utils?|Data|Info|Dto|Bean|Handler|Processor)|.*\\.Abstract[^.]*");
    }

    private static ArchRule factsAreValues(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".book")
                .and()
                .arePublic()
                .should()
                .beRecords()
                .orShould()
                .beEnums()
                .orShould()
                .beInterfaces()
                .orShould()
                .haveSimpleName("Book");
    }

    private static ArchRule worldsOfFactsAreClosed(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".book")
                .and()
                .areInterfaces()
                .and(
                        not(
                                describe(
                                        "package-info",
                                        type -> type.getSimpleName().equals("package-info"))))
                .should()
                .beAssignableTo(describe("a sealed interface", type -> type.reflect().isSealed()));
    }

    private static ArchRule anActIsARecord(String root) {
        return classes()
                .that(acts(root))
                .should(
                        beTrueThat(
                                "be a record in acts",
                                type ->
                                        (type.isRecord() || type.reflect().isSealed())
                                                && type.getPackageName().equals(root + ".acts")));
    }

    private static ArchRule anActHasItsOwnReply(String root) {
        return classes()
                .that(acts(root))
                .should(
                        beTrueThat(
                                "have a sealed Reply inside",
                                type ->
                                        Stream.concat(
                                                        Stream.of(type),
                                                        type.getAllRawInterfaces().stream())
                                                .flatMap(each ->
                                                        Stream.of(
                                                                each.reflect()
                                                                        .getDeclaredClasses()))
                                                .anyMatch(inside ->
                                                        inside.getSimpleName().equals("Reply")
                                                                && inside.isSealed())));
    }

    private static ArchRule onlyTheDeskCarriesOut(String root) {
        return noClasses()
                .that(product(root))
                .and()
                .doNotHaveSimpleName("Desk")
                .should()
                .callMethodWhere(
                        describe(
                                "is Act.on",
                                call ->
                                        call.getName().equals("on")
                                                && call.getTarget()
                                                        .getOwner()
                                                        .isAssignableTo("pavement.acts.Act")
                                                && !call.getOriginOwner()
                                                        .getPackageName()
                                                        .endsWith(".acts")));
    }

    private static ArchRule nothingStaticMoves(String root) {
        return fields().that()
                .areDeclaredInClassesThat(product(root))
                .and()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal();
    }

    private static ArchRule fieldsStayAsTheyAre(String root) {
        return fields().that()
                .areDeclaredInClassesThat(product(root))
                .and()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and(describe("are not on the list", field -> !MOVING.contains(named(field))))
                .should()
                .beFinal();
    }

    private static ArchRule librariesStayBehindOneWall(String root) {
        return classes()
                .that(product(root))
                .should(
                        new ArchCondition<>("leave a library to the package that knows it") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                var module = PackageTable.module(type, root);
                                var strange =
                                        describe(
                                                "strange",
                                                (JavaClass target) ->
                                                        CONFINED.entrySet().stream()
                                                                .filter(library ->
                                                                        (target.getPackageName()
                                                                                        + ".")
                                                                                .startsWith(
                                                                                        library
                                                                                                        .getKey()
                                                                                                + "."))
                                                                .anyMatch(library ->
                                                                        !library.getValue()
                                                                                .contains(module)));
                                complain(
                                        type,
                                        module.isEmpty() ? List.of() : used(type, strange),
                                        events);
                            }
                        });
    }

    /// "No outside request": nothing here opens a connection to another machine, but what the owner
    /// turned on for himself.
    private static ArchRule nothingAsksTheOutside(String root) {
        return noClasses()
                .that(product(root))
                .and()
                .resideOutsideOfPackages(root + ".push", root + ".calendars", root + ".embeddings")
                .should()
                .dependOnClassesThat(
                        describe(
                                "ask the outside",
                                target ->
                                        target.getPackageName().startsWith("java.net.http")
                                                || Set.of(
                                                                "java.net.URLConnection",
                                                                "java.net.HttpURLConnection",
                                                                "java.net.Socket")
                                                        .contains(target.getName())));
    }

    private static ArchRule adaptersHaveOneDoor(String root) {
        return classes()
                .that()
                .resideInAnyPackage(root + ".web", root + ".cli")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and(product(root))
                .should(
                        new ArchCondition<>("be the only public type of an adapter") {
                            private final Map<String, List<String>> doors = new TreeMap<>();

                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                doors.computeIfAbsent(type.getPackageName(), _ -> new ArrayList<>())
                                        .add(type.getSimpleName());
                            }

                            @Override
                            public void finish(ConditionEvents events) {
                                doors.forEach((where, names) ->
                                        events.add(
                                                new SimpleConditionEvent(
                                                        where,
                                                        names.size() == 1,
                                                        where + " has the doors " + names)));
                            }
                        })
                .allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> beTrueThat(
            String what, java.util.function.Predicate<JavaClass> holds) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(
                                type, holds.test(type), type.getName() + " should " + what));
            }
        };
    }

    private static List<String> used(JavaClass type, DescribedPredicate<JavaClass> what) {
        return List.copyOf(
                type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(target -> !target.isPrimitive())
                        .filter(what)
                        .map(JavaClass::getName)
                        .sorted(Comparator.naturalOrder())
                        .collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
    }

    private static void complain(JavaClass type, List<String> about, ConditionEvents events) {
        for (var each : about)
            events.add(SimpleConditionEvent.violated(type, type.getName() + ": " + each));
        if (about.isEmpty()) events.add(SimpleConditionEvent.satisfied(type, type.getName()));
    }

    private static String named(JavaMember field) {
        return field.getOwner().getSimpleName() + "." + field.getName();
    }

    private static DescribedPredicate<JavaClass> core(String root) {
        return describe("the core", type -> CORE.containsKey(PackageTable.module(type, root)));
    }

    private static DescribedPredicate<JavaClass> acts(String root) {
        return describe(
                "acts",
                type ->
                        type.getPackageName().startsWith(root)
                                && type.getAllRawInterfaces().stream()
                                        .anyMatch(each ->
                                                each.getName().equals("pavement.acts.Act")));
    }

    /// What people wrote: the compiled templates are left out.
    private static DescribedPredicate<JavaClass> product(String root) {
        return describe(
                "written by hand",
                type ->
                        (type.getPackageName() + ".").startsWith(root + ".")
                                && !type.getSimpleName().matches("Jte.*Generated"));
    }
}
