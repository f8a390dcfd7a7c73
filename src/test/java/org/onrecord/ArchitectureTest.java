package org.onrecord;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.cli.complete.CompleteCommand;
import org.onrecord.cli.core.Run;
import org.onrecord.io.Io;
import org.onrecord.shell.TerminalShell;
import org.onrecord.talk.Conversation;
import org.onrecord.talk.ReplyOutput;

/** The walls between packages, and what a file of ours may look like. */
class ArchitectureTest {
    private static final String OURS = "org.onrecord";
    private static final String JACKSON = "tools.jackson";
    private static final String PICOCLI = "picocli";
    private static final String JLINE = "org.jline";
    private static final Set<String> LIBRARIES = Set.of(JACKSON, PICOCLI, JLINE);

    private static final Path SOURCES = Path.of("src/main/java");
    private static final int MOST_LINES = 600;
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Util|Utils|Helper|Helpers|Manager)\\.java");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:(?:abstract|final|sealed|non-sealed|strictfp) )*(?:class|interface|@interface|record|enum) (\\w+)",
            Pattern.MULTILINE);

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(OURS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "failure | ",
                "model   | failure pack",
                "model.date  | ",
                "model.field | ",
                "history | model failure",
                "pack    | ",
                "search  | model failure pack",
                "search.text  | failure",
                "search.names | model failure pack search.text search.dates",
                "search.dates | model search.text",
                "search.vectors | search.text",
                "search.index | model pack search.text search.names search.vectors",
                "output  | model history failure tools.jackson",
                "output.layout | model failure",
                "output.table  | model failure output.layout tools.jackson",
                "output.document | model history failure output.layout output.table",
                "output.screen | model failure output.layout output.document",
                "output.markdown | model history failure output.layout output.table output.document",
                "output.errors | model failure output.layout output.table",
                "picture | model failure output.layout output.document",
                "lookup  | model failure history search output picture",
                "site    | model failure history search output lookup picture",
                "export  | model failure output.layout output.table",
                "sheet   | model failure format search.text lookup export output.table output.layout",
                "ask     | model failure history search output lookup",
                "ask.understand | model failure search",
                "ask.rank   | model failure search ask.understand",
                "ask.answer | model failure search output.layout lookup ask.understand ask.rank",
                "ask.compute | model search output.layout lookup ask.understand ask.answer",
                "format  | model failure tools.jackson",
                "trust   | failure io",
                "library | model history format failure pack search",
                "install | model history format search library trust io failure",
                "io      | failure",
                "check   | model failure search output lookup ask",
                "talk    | model history format search lookup ask output io failure",
                "mcp     | model history search lookup ask check output io failure tools.jackson",
                "cli     | model history format trust search lookup ask check site export sheet output library install io failure talk mcp picocli",
                "shell   | model talk io failure org.jline",
            })
    void a_package_imports_only_what_its_row_allows(String name, String allowed) {
        var packages = new ArrayList<>(List.of("java..", "org.jspecify..", OURS + "." + name + ".."));
        if (allowed != null) {
            for (var word : allowed.split(" ", -1)) {
                packages.add((LIBRARIES.contains(word) ? word : OURS + "." + word) + "..");
            }
        }

        classes()
                .that()
                .resideInAPackage(OURS + "." + name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages.toArray(String[]::new))
                .check(MAIN);
    }

    @Test
    void what_lookups_share_knows_none_of_them() {
        noClasses()
                .that()
                .resideInAPackage(OURS + ".lookup")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(OURS + ".lookup.(*)..")
                .check(MAIN);
    }

    @Test
    void only_cli_sees_picocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage(OURS + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(PICOCLI + "..")
                .check(MAIN);
    }

    @Test
    void only_shell_sees_jline_and_only_the_composition_sees_shell() {
        noClasses()
                .that()
                .resideOutsideOfPackage(OURS + ".shell..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(JLINE + "..")
                .check(MAIN);
        noClasses()
                .that()
                .resideInAnyPackage(OURS + ".(*)..")
                .and()
                .resideOutsideOfPackage(OURS + ".shell..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(OURS + ".shell..")
                .check(MAIN);
    }

    @Test
    void only_rooms_that_read_or_write_json_see_jackson() {
        noClasses()
                .that()
                .resideOutsideOfPackages(OURS + ".format..", OURS + ".output.table..", OURS + ".mcp..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(JACKSON + "..", "com.fasterxml..")
                .check(MAIN);
    }

    /** The native binary initializes our classes when it is built, and cannot hold an object of Jackson. */
    @Test
    void no_constant_is_an_object_of_jackson() {
        fields().that()
                .areStatic()
                .should()
                .notHaveRawType(resideInAPackage(JACKSON + ".."))
                .check(MAIN);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching(OURS + ".(*)..").should().beFreeOfCycles().check(MAIN);
        for (var parent : List.of("output", "search", "ask", "cli")) {
            slices().matching(OURS + "." + parent + ".(*)")
                    .should()
                    .beFreeOfCycles()
                    .check(MAIN);
        }
    }

    @Test
    void nothing_but_main_and_io_touches_the_world() {
        var world = target(nameMatching("out|err|in|exit|getenv|console|setOut|setErr|setIn"));

        noClasses()
                .that(DescribedPredicate.not(resideInAPackage(OURS + ".io..")))
                .and()
                .doNotHaveFullyQualifiedName(OURS + ".Main")
                .should()
                .accessTargetWhere(targetOwner(type(System.class)).and(world))
                .check(MAIN);
        noClasses()
                .that()
                .resideOutsideOfPackage(OURS + ".io..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Runtime.class, ProcessBuilder.class, Process.class)
                .check(MAIN);
    }

    @Test
    void nobody_reads_the_clock_but_the_one_that_io_hands_out() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(OURS + ".io.Io")
                .should()
                .accessTargetWhere(targetOwner(resideInAPackage("java.time.."))
                        .and(target(nameMatching("now|systemDefaultZone|systemUTC|system|systemDefault"))))
                .orShould()
                .accessTargetWhere(
                        targetOwner(type(System.class)).and(target(nameMatching("currentTimeMillis|nanoTime"))))
                .check(MAIN);
    }

    @Test
    void standard_output_is_written_where_text_is_made_safe() {
        noClasses()
                .that()
                .resideOutsideOfPackage(OURS + ".io..")
                .and(DescribedPredicate.not(belongToAnyOf(
                        App.class,
                        Run.class,
                        CompleteCommand.class,
                        Conversation.class,
                        ReplyOutput.class,
                        TerminalShell.class)))
                .and()
                // Only flushes what a command wrote.
                .doNotHaveFullyQualifiedName(OURS + ".cli.ask.ShellProgram")
                .should()
                .callMethod(Io.class, "out")
                .check(MAIN);
    }

    @Test
    void nobody_logs() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..")
                .check(MAIN);
    }

    @Test
    void the_model_is_made_of_values() {
        var values =
                new DescribedPredicate<JavaClass>(
                        "records, enums, interfaces, exceptions, lists, maps or hidden helpers") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isRecord()
                                || type.isEnum()
                                || type.isInterface()
                                || type.isAssignableTo(Throwable.class)
                                || type.isAssignableTo(List.class)
                                || type.isAssignableTo(Map.class)
                                || isHidden(type);
                    }
                };

        classes().that().resideInAPackage(OURS + ".model..").should(be(values)).check(MAIN);
    }

    private static boolean isHidden(JavaClass type) {
        var isFinal = type.getModifiers().contains(JavaModifier.FINAL);
        var isSwitchTable = type.getModifiers().contains(JavaModifier.SYNTHETIC);
        return !type.getModifiers().contains(JavaModifier.PUBLIC) && (isFinal || isSwitchTable);
    }

    @Test
    void a_file_has_one_public_type_a_name_from_the_domain_and_at_most_600_lines() throws IOException {
        var complaints = new ArrayList<String>();
        for (var file : sources()) {
            var text = Files.readString(file);
            if (text.lines().count() > MOST_LINES) {
                complaints.add(file + " has more than " + MOST_LINES + " lines");
            }
            var name = file.getFileName().toString();
            if (EMPTY_NAME.matcher(name).matches()) {
                complaints.add(file + " has a name that says nothing");
            }
            var publicTypes = PUBLIC_TYPE
                    .matcher(text)
                    .results()
                    .map(type -> type.group(1) + ".java")
                    .toList();
            if (!publicTypes.isEmpty() && !publicTypes.equals(List.of(name))) {
                complaints.add(file + " has the public types " + publicTypes);
            }
        }

        assertThat(complaints).isEmpty();
    }

    @Test
    void no_class_hides_behind_a_name_that_says_nothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager)")
                .check(MAIN);
    }

    @Test
    void the_table_of_rooms_in_contributing_has_each_package() throws IOException {
        var contributing = Files.readString(Path.of("CONTRIBUTING.md"));
        var missing = sources().stream()
                .map(file -> SOURCES.resolve("org/onrecord").relativize(file))
                .filter(file -> file.getNameCount() > 1)
                .map(file -> file.getName(0).toString())
                .distinct()
                .filter(room ->
                        !contributing.contains("| `" + room + "` |") && !contributing.contains("| `" + room + "."))
                .toList();

        assertThat(missing).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return Arrays.asList(files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toArray(Path[]::new));
        }
    }
}
