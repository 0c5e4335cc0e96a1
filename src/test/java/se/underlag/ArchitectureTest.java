package se.underlag;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The folder list is the flow: a package imports only packages before it, and each library stays in its room. */
class ArchitectureTest {

    private static final String ROOT = "se.underlag.";

    /** The vocabulary first, then the way of a file from the inbox to the report, then what wires and what calls. */
    private static final List<String> FLOW = List.of(
            "wording",
            "source",
            "finding",
            "series",
            "intake",
            "sheet",
            "layout",
            "normalise",
            "validate",
            "store",
            "compare",
            "tabulate",
            "prose",
            "chart",
            "ooxml",
            "nativechart",
            "page",
            "publish",
            "workbook",
            "document",
            "correction",
            "receipt",
            "definition",
            "job",
            "cli");

    private static final Map<String, List<String>> ROOMS = Map.of(
            "org.apache.poi..", List.of("sheet", "ooxml", "correction"),
            "com.fasterxml.aalto..", List.of("sheet", "ooxml", "correction"),
            "org.codehaus.stax2..", List.of("sheet", "ooxml", "correction"),
            "org.apache.commons.csv..", List.of("sheet"),
            "java.sql..", List.of("store"),
            "tech.tablesaw..", List.of("compare", "tabulate"),
            "org.jfree..", List.of("chart"),
            "org.springframework.batch..", List.of("job"),
            "picocli..", List.of("cli"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.underlag");

    @Test
    void every_package_of_the_flow_is_there_and_no_other() {
        List<String> packages = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()))
                .distinct()
                .sorted()
                .toList();
        assertThat(packages).isEqualTo(FLOW.stream().sorted().toList());
        assertThat(CLASSES).hasSizeGreaterThan(100);
    }

    @TestFactory
    Stream<DynamicTest> a_package_imports_only_packages_before_it() {
        return FLOW.subList(0, FLOW.size() - 1).stream()
                .map(room -> DynamicTest.dynamicTest(room, () -> {
                    String[] later = FLOW.subList(FLOW.indexOf(room) + 1, FLOW.size()).stream()
                            .map(name -> ROOT + name + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + room + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(later)
                            .check(CLASSES);
                }));
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching("se.underlag.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> a_library_stays_in_its_room() {
        return ROOMS.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> {
                    String[] allowed = room.getValue().stream()
                            .map(name -> ROOT + name + "..")
                            .toArray(String[]::new);
                    assertThat(CLASSES.stream()
                                    .filter(type -> room.getValue()
                                            .contains(type.getPackageName().replace(ROOT, "")))
                                    .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                                    .anyMatch(dependency -> dependency
                                            .getTargetClass()
                                            .getPackageName()
                                            .startsWith(room.getKey().replace("..", ""))))
                            .as("somebody uses %s in its room", room.getKey())
                            .isTrue();
                    noClasses()
                            .that()
                            .resideOutsideOfPackages(allowed)
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(room.getKey())
                            .check(CLASSES);
                }));
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Common|Helper|Manager|Impl|Base)(\\$.*)?")
                .check(CLASSES);
    }

    @Test
    void every_package_is_null_marked() {
        FLOW.forEach(room -> assertThat(CLASSES.getPackage(ROOT + room).isAnnotatedWith(NullMarked.class))
                .as(room)
                .isTrue());
    }

    @Test
    void nobody_asks_for_the_time_or_the_working_folder_but_the_command_line() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "cli..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }
}
