package org.onrecord.cli.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.golden.InProcess;
import org.onrecord.search.text.WordList;

/** Whoever types a removed command or option learns in one line what to use instead; no page mentions it. */
class RemovedTest {
    private static final Pattern BARE = Pattern.compile("--[a-z-]+");

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("rows")
    void a_removed_name_is_answered_by_its_replacement(String name, String instead) {
        var inShell = name.startsWith("/");
        var run = inShell
                ? new InProcess().run(List.of("shell", "--width", "200"), Map.of(), name + "\n")
                : new InProcess().run(typed(name), Map.of(), "");
        assertThat(inShell ? run.out() : run.err())
                .contains(name + " is gone")
                .contains((inShell ? "Use " : "hint: use ") + instead);
        assertThat(run.code()).isEqualTo(2);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("rows")
    void no_page_mentions_a_removed_name(String name, String instead) throws IOException {
        var mention = name.startsWith("--")
                ? Pattern.compile(
                        Pattern.quote(name.replace('=', ' ')) + "(?![a-z-])|" + Pattern.quote(name) + "(?![a-z-])")
                : Pattern.compile(Pattern.quote(name.startsWith("/") ? name : "onrecord " + name) + "(?![a-z-])");
        for (var below :
                List.of("README.md", "docs", "man", "src/main/resources/org/onrecord/help", "facts/README.md")) {
            try (var files = Files.walk(Path.of(below))) {
                assertThat(files.filter(file -> file.toString().matches(".*\\.(md|adoc|txt|[15])")))
                        .allSatisfy(page -> assertThat(Files.readString(page)).doesNotContainPattern(mention));
            }
        }
    }

    static Stream<Arguments> rows() {
        return WordList.lines("/org/onrecord/cli/removed.tsv").stream()
                .map(line -> Arguments.of((Object[]) line.split("\t")));
    }

    /**
     * The words of a command line with a removed name; an option of several commands is given to {@code timeline}, one of
     * a single command has an argument behind it.
     */
    private static List<String> typed(String name) {
        var words = BARE.matcher(name).lookingAt() ? "timeline " + name : name.contains(" --") ? name + " x" : name;
        return List.of(words.split(" "));
    }
}
