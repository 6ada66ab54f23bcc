package dev.eyas;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the engine to the table of packages in `ARCHITECTURE.md`, and to what no reviewer should
/// have to look for.
final class ArchitectureTest {

    private static final int MAX_LINES = 700;

    /// A row of the table: package, purpose, what it may use.
    private static final Pattern ROW =
            Pattern.compile(
                    "^\\| `dev\\.eyas\\.?([\\w.]*)` \\|[^|]*\\| ([^|]*) \\|$", Pattern.MULTILINE);

    private static final Map<String, List<String>> TABLE = readTable();

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(location -> !location.contains("/test-classes/"))
                    .importPackages("dev.eyas");

    @Test
    void theTableNamesOnlyItsOwnPackages() {
        assertThat(TABLE.values().stream().flatMap(List::stream))
                .isNotEmpty()
                .isSubsetOf(TABLE.keySet());
    }

    @Test
    void everyPackageIsInTheTable() {
        assertThat(CLASSES.stream().map(ArchitectureTest::packageOf)).isSubsetOf(TABLE.keySet());
    }

    @Test
    void packagesUseOnlyWhatTheTableAllows() {
        assertThat(dependencies(ArchitectureTest::isForbidden)).isEmpty();
    }

    @Test
    void theEngineUsesNoReflection() {
        assertThat(dependencies(ArchitectureTest::isReflection)).isEmpty();
    }

    @Test
    void theEngineReadsNoClock() {
        assertThat(accesses(ArchitectureTest::readsClock)).isEmpty();
    }

    @Test
    void theEngineNeitherPrintsNorExits() {
        assertThat(accesses(ArchitectureTest::printsOrExits)).isEmpty();
    }

    @Test
    void staticFieldsAreFinal() {
        assertThat(CLASSES.stream().flatMap(type -> type.getFields().stream()))
                .filteredOn(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL));
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() {
        assertThat(Repository.mainSources())
                .map(source -> source.resolveSibling("package-info.java"))
                .allSatisfy(info ->
                        assertThat(info).content().startsWith("///").contains("@NullMarked"));
    }

    @Test
    void noSourceIsTooLong() {
        assertThat(Repository.mainSources())
                .filteredOn(source -> Repository.read(source).lines().count() > MAX_LINES)
                .isEmpty();
    }

    private static Map<String, List<String>> readTable() {
        return ROW.matcher(Repository.read(Repository.root().resolve("ARCHITECTURE.md")))
                .results()
                .collect(toMap(row -> row.group(1), row -> packageNames(row.group(2))));
    }

    private static List<String> packageNames(String cell) {
        return switch (cell) {
            case "–", "all" -> List.of();
            default -> List.of(cell.split(", "));
        };
    }

    private static boolean isForbidden(Dependency use) {
        String from = packageOf(use.getOriginClass());
        boolean isDoor = from.isEmpty();
        return !isDoor
                && use.getTargetClass().getPackageName().startsWith("dev.eyas")
                && !reachable(from, new HashSet<>()).contains(packageOf(use.getTargetClass()));
    }

    private static Set<String> reachable(String from, Set<String> reached) {
        if (reached.add(from)) {
            TABLE.getOrDefault(from, List.of()).forEach(next -> reachable(next, reached));
        }
        return reached;
    }

    /// The package of a class without the base: `exec` for `dev.eyas.exec`, empty for `dev.eyas`.
    private static String packageOf(JavaClass type) {
        return type.getPackageName().replaceFirst("^dev\\.eyas\\.?", "");
    }

    private static boolean isReflection(Dependency use) {
        return use.getTargetClass().getPackageName().equals("java.lang.reflect");
    }

    private static boolean readsClock(JavaAccess<?> use) {
        String name = use.getName();
        return Set.of("currentTimeMillis", "nanoTime").contains(name)
                || (use.getTargetOwner().getPackageName().equals("java.time")
                        && (name.equals("now") || name.startsWith("system")));
    }

    private static boolean printsOrExits(JavaAccess<?> use) {
        return use.getName().equals("printStackTrace")
                || (use.getTargetOwner().isEquivalentTo(System.class)
                        && Set.of("in", "out", "err", "exit").contains(use.getName()));
    }

    private static Stream<String> dependencies(Predicate<Dependency> matching) {
        return CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(matching)
                .map(Dependency::getDescription);
    }

    private static Stream<String> accesses(Predicate<JavaAccess<?>> matching) {
        return CLASSES.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(matching)
                .map(JavaAccess::getDescription);
    }
}
