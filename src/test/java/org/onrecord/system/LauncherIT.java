package org.onrecord.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.FullOnly;
import org.onrecord.system.Checkout.Run;

/** {@code bin/onrecord} as people start it, in copies of the project. */
@Tag("system")
class LauncherIT {
    private static final String LOOKUP = "bin/onrecord who barker";

    /** Comes before a command: another user than root, whom permissions do not stop, in a folder not to be written to. */
    private static final String AS_ANOTHER = """
            chmod -R a-w,a+rX .
            [ $(id -u) != 0 ] || set -- env HOME=/nonexistent setpriv --reuid 65534 --regid 65534 --clear-groups
            "$@" \
            """;

    /** From here on there is a Maven that builds nothing but says how it was called. */
    private static final String FAILING_MAVEN = """
            mkdir tools
            printf '%s\\n' '#!/bin/sh' 'cat; echo "called with $*"; exit 1' >tools/mvn
            chmod +x tools/mvn
            PATH=$PWD/tools:$PATH
            """;

    /** From here on there are only the programs that the launcher starts, but neither Java nor Maven. */
    private static final String BARE_PATH = """
            jdk=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
            mkdir tools
            for tool in dash dirname find ln locale mkdir mv readlink rm sleep touch; do
                printf '%s\\n' '#!/bin/sh' "exec $(command -v $tool) \\"\\$@\\"" >tools/$tool
            done
            chmod +x tools/*
            PATH=$PWD/tools
            """;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Checkout first;
    private static Run firstStart;
    private static String answer;

    @BeforeAll
    static void start_once_and_ask_java_itself() {
        first = Checkout.built(shared);
        firstStart = first.sh(LOOKUP);
        answer = first.sh("java -jar target/onrecord.jar who barker").out();
    }

    private Checkout trained() {
        return Checkout.trained(folder, first);
    }

    private static void assertAnswered(Run run) {
        assertThat(run).isEqualTo(new Run(0, answer, ""));
    }

    @Test
    void the_first_start_makes_a_cache_and_answers() {
        assertAnswered(firstStart);
        assertThat(first.cache()).isNotEmptyFile();
        assertThat(first.root().resolve("target"))
                .isDirectoryNotContaining("glob:**onrecord-new*")
                .isDirectoryNotContaining("glob:**.lock");
    }

    @Test
    void the_second_start_uses_the_cache_and_writes_nothing() {
        var checkout = trained();
        var before = checkout.sh("ls -lR --time-style=full-iso");

        // Read by the JVM after its command line. It says so on standard error.
        var run = checkout.sh("_JAVA_OPTIONS=-Xlog:class+load:file=../classes " + LOOKUP);

        assertThat(run.out()).isEqualTo(answer);
        assertThat(folder.resolve("classes")).content().contains("org.onrecord.Main source: shared objects file");
        assertThat(checkout.sh("ls -lR --time-style=full-iso")).isEqualTo(before);
    }

    @Test
    void another_jar_gets_a_new_cache() {
        var checkout = trained();

        var run = checkout.sh("touch target/onrecord.jar; " + LOOKUP + "; ls -t target | head -n 1");

        assertThat(run).isEqualTo(new Run(0, answer + "onrecord.aot\n", ""));
    }

    @Test
    void too_few_addresses_for_java_do_not_look_like_something_not_on_record() {
        var run = trained().sh("ulimit -v 200000; " + LOOKUP);

        assertThat(run)
                .isEqualTo(new Run(
                        74, "", "onrecord: Java cannot start within the limits of this shell; see \"ulimit -v\"\n"));
    }

    @Test
    @FullOnly
    void another_jdk_gets_a_new_cache() {
        var checkout = trained();

        var run = checkout.sh(
                "sed -i 's/25/25.9/g' target/onrecord.aot.key; touch -r target/onrecord.jar target/onrecord.aot.key; "
                        + LOOKUP + "; ls -t target | head -n 1");

        assertThat(run).isEqualTo(new Run(0, answer + "onrecord.aot\n", ""));
    }

    @ParameterizedTest
    @FullOnly(after = 2)
    @ValueSource(ints = {0, 1, 1000, 1_000_000})
    void a_truncated_cache_changes_nothing(int size) {
        assertAnswered(trained().sh("truncate -s " + size + " target/onrecord.aot; " + LOOKUP));
    }

    @Test
    void a_cache_of_random_bytes_changes_nothing() {
        assertAnswered(trained().sh("head -c 1000000 /dev/urandom >target/onrecord.aot; " + LOOKUP));
    }

    @ParameterizedTest
    @FullOnly(after = 1)
    @ValueSource(longs = {1, 2, 3})
    void a_cache_with_damage_inside_changes_nothing(long seed) throws IOException {
        var checkout = trained();
        var bytes = Files.readAllBytes(checkout.cache());
        var random = new Random(seed);
        var damage = new byte[4096];
        random.nextBytes(damage);
        System.arraycopy(damage, 0, bytes, bytes.length / 10 + random.nextInt(bytes.length / 2), damage.length);
        Files.write(checkout.cache(), bytes);

        assertAnswered(checkout.sh(LOOKUP));
    }

    @Test
    void a_checkout_that_cannot_be_written_to_runs_without_a_cache() {
        var checkout = Checkout.built(folder);

        assertAnswered(checkout.sh(AS_ANOTHER + LOOKUP));
        assertThat(checkout.cache()).doesNotExist();
    }

    @Test
    void a_checkout_that_cannot_be_written_to_and_has_no_program_says_what_to_do() {
        var run = Checkout.unbuilt(folder).sh(AS_ANOTHER + LOOKUP);

        assertThat(run.status()).isEqualTo(74);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("cannot be written to", "mvn -DskipTests package")
                .hasLineCount(1);
    }

    @Test
    void a_program_that_is_older_than_its_sources_and_cannot_be_built_says_so() {
        var run = trained().sh("touch facts/peter-connelly.json; " + AS_ANOTHER + LOOKUP);

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(answer);
        assertThat(run.err()).contains("older than its sources").hasLineCount(1);
    }

    @Test
    void two_first_starts_at_once_build_once_and_both_answer() {
        var checkout = Checkout.unbuilt(folder);

        var run = checkout.sh(LOOKUP + " >../one & " + LOOKUP + " >../two; status=$?; wait $! && exit $status");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).containsOnlyOnce("building the program");
        assertThat(folder.resolve("one")).content().isEqualTo(answer);
        assertThat(folder.resolve("two")).content().isEqualTo(answer);
        assertThat(checkout.sh("ls target").out())
                .contains("onrecord.aot\n", "onrecord.jar\n")
                .doesNotContain("-new", "lock");
    }

    @Test
    void the_lock_of_a_process_that_is_gone_does_not_stop_a_start() {
        var checkout = Checkout.built(folder);

        assertAnswered(checkout.sh("ln -s 999999999 target/onrecord.lock; " + LOOKUP));
        assertThat(checkout.cache()).isNotEmptyFile();
        assertThat(checkout.sh("ls target").out()).doesNotContain("lock");
    }

    @Test
    void a_start_that_only_lacks_the_cache_does_not_wait_for_another() {
        var checkout = Checkout.built(folder);

        assertAnswered(checkout.sh("ln -s $$ target/onrecord.lock; " + LOOKUP));
        assertThat(checkout.cache()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "touch src/main/java/org/onrecord/Main.java",
                "rm src/main/java/org/onrecord/Main.java",
                "touch facts/peter-connelly.json",
                "touch pom.xml",
                "rm -r target"
            })
    void a_build_that_fails_ends_with_70_and_the_output_of_maven(String change) {
        var checkout = trained();

        var run =
                checkout.sh("" + change + "\n" + FAILING_MAVEN + "bin/onrecord --facts - who barker <facts/README.md");

        assertThat(run.status()).isEqualTo(70);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("called with", "the build failed").doesNotContain("Editorial");
        assertThat(checkout.sh("ls target").out()).doesNotContain("lock", "new.jar");
    }

    @Test
    void a_change_of_what_the_program_is_not_made_of_builds_nothing() {
        assertAnswered(trained().sh("touch facts/README.md bin/onrecord; " + FAILING_MAVEN + LOOKUP));
    }

    @Test
    void without_maven_it_says_how_to_get_it() {
        var run = Checkout.unbuilt(folder).sh(BARE_PATH + "JAVA_HOME=$jdk " + LOOKUP);

        assertThat(run.status()).isEqualTo(69);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("needs Maven").hasLineCount(1);
    }

    @Test
    void without_a_jdk_25_it_says_in_one_line_how_to_get_it() {
        var hideJdks = "sed -i 's,/usr/lib/jvm/,/nowhere/,; s,/Library/Java/,/nowhere/,' bin/onrecord; ";

        var run = trained().sh(hideJdks + BARE_PATH + LOOKUP);

        assertThat(run.status()).isEqualTo(69);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("needs a JDK 25", "openjdk-25-jdk").hasLineCount(1);
    }

    @Test
    void a_java_of_another_version_is_passed_over() {
        assertAnswered(trained()
                .sh(
                        "mkdir -p old/bin; echo 'JAVA_VERSION=\"17.0.21\"' >old/release; printf 'echo old\\n' >old/bin/java; "
                                + "chmod +x old/bin/java; JAVA_HOME=$PWD/old " + LOOKUP));
    }

    @ParameterizedTest
    @FullOnly(after = 2)
    @ValueSource(
            strings = {
                "dash bin/onrecord",
                "bash --posix bin/onrecord",
                "cd bin; sh onrecord",
                "cd /; \"$OLDPWD/bin/onrecord\""
            })
    void starts_from_any_folder_in_any_shell(String command) {
        assertAnswered(trained().sh(command + " who barker"));
    }

    @Test
    void starts_through_a_link_to_a_link() {
        assertAnswered(trained()
                .sh("mkdir -p home/bin; ln -s \"$PWD/bin/onrecord\" home/onrecord; ln -s ../onrecord home/bin/record; "
                        + "cd /; PATH=$OLDPWD/home/bin:$PATH record who barker"));
    }

    @ParameterizedTest
    @FullOnly(after = 2)
    @ValueSource(
            strings = {"LC_ALL=C", "LC_ALL=en_GB.ISO-8859-1", "LC_ALL=POSIX", "LC_ALL=C.UTF-8", "LANG=xx_XX.UTF-8", ""})
    void arguments_paths_and_output_keep_their_letters(String locale) {
        var run = trained()
                .sh("cp facts/peter-connelly.json ../facts-é.json; " + locale
                        + " bin/onrecord search Climbié --facts ../facts-é.json --format tsv --no-header --fields statement --limit 1"
                        + "; " + locale + " bin/onrecord show Climbié");

        assertThat(run.out()).contains("Climbié").hasLineCount(1);
        assertThat(run.err()).contains("no fact has the id Climbié");
        assertThat(run.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @FullOnly(after = 2)
    @ValueSource(
            strings = {
                "env -i",
                "env HOME=/nonexistent",
                "env -u HOME",
                "env HOME=/proc",
                "env CDPATH=/ PATH=/usr/bin:/bin"
            })
    void runs_without_a_home_or_an_environment(String environment) {
        assertAnswered(trained().sh(environment + " " + LOOKUP));
    }

    @Test
    @FullOnly
    void settings_of_the_user_do_not_spoil_the_cache() {
        var checkout = Checkout.built(folder);

        var run = checkout.sh("ONRECORD_FACTS=/nonexistent " + LOOKUP);

        assertThat(run.status()).isEqualTo(4);
        assertThat(checkout.cache()).isNotEmptyFile();
    }

    @Test
    void a_full_disk_ends_with_74_and_says_so() {
        var run = trained().sh("bin/onrecord timeline >/dev/full");

        assertThat(run.status()).isEqualTo(74);
        assertThat(run.err()).contains("could not be written", "No space left on device");
    }

    @ParameterizedTest
    @FullOnly(after = 1)
    @ValueSource(strings = {"text", "json", "jsonl", "csv"})
    void a_closed_pipe_ends_with_0_and_no_noise(String format) {
        var run = trained().sh("{ bin/onrecord timeline --format " + format + "; echo $? >../status; } | head -n 1");

        assertThat(run.out()).hasLineCount(1);
        assertThat(run.err()).isEmpty();
        assertThat(folder.resolve("status")).hasContent("0");
    }

    @Test
    void an_interrupt_ends_with_130() {
        // A shell lets what it starts in the background ignore interrupts.
        var run = trained()
                .sh(
                        "mkfifo ../pipe; env --default-signal=INT bin/onrecord who barker --facts - <../pipe & exec 3>../pipe; "
                                + "until [ \"$(cat /proc/$!/comm)\" = java ]; do sleep 0.1; done; kill -INT $!; wait $!");

        assertThat(run.status()).isEqualTo(130);
        assertThat(run.out()).isEmpty();
    }

    private TmuxScreen screen(Checkout checkout, String arguments, String... variables) throws IOException {
        var environment =
                new HashMap<>(Map.of("PATH", System.getProperty("java.home") + "/bin:" + System.getenv("PATH")));
        for (var i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        var program = checkout.root().resolve("bin/onrecord");
        return TmuxScreen.running(folder, 80, 10, environment, "'" + program + "' " + arguments);
    }

    @Test
    void the_pager_of_a_terminal_gets_all_letters_in_a_c_locale() throws IOException {
        var paged = folder.resolve("paged");
        var pager = "cat >" + paged;
        try (var screen = screen(trained(), "search Climbié", "LC_ALL", "C", "ONRECORD_PAGER", pager)) {
            screen.endsWith("status 0");
            assertThat(String.join("", screen.lines())).isEqualTo("status 0");
        }
        assertThat(paged).content().contains("Climbié", "Sources");
    }

    @Test
    void less_pages_on_a_terminal_until_it_is_left() throws IOException {
        try (var screen = screen(trained(), "timeline", "PAGER", "less", "LESS", "FIRX")) {
            screen.endsWith(":");
            assertThat(String.join("\n", screen.lines())).contains("Peter born").doesNotContain("Sources");
            screen.type("q").endsWith("status 0");
        }
    }

    @Test
    void a_native_program_is_started_when_it_is_fresh() {
        var checkout = trained();
        var binary = "printf '%s\\n' '#!/bin/sh' 'printf \"<%s>\" \"$@\"' >target/onrecord; chmod +x target/onrecord; ";

        assertThat(checkout.sh(binary + "bin/onrecord a 'b c'")).isEqualTo(new Run(0, "<a><b c>", ""));
        assertAnswered(checkout.sh(binary + "touch -d 2000-01-01 target/onrecord; " + LOOKUP));
    }
}
