package org.onrecord.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Golden cases against the packaged jar. Every case runs in this JVM ({@link GoldenTest}) and against the native binary
 * ({@link GoldenNativeIT}); a JVM for each would take minutes, so here run only the first case, in the order of the
 * transcripts, that shows something only a process can: that a command starts and answers, that it gets standard input, an
 * exit status, and letters beyond ASCII on the command line.
 */
class GoldenIT extends GoldenSuite {
    GoldenIT() {
        super(ProgramProcess.jar());
    }

    @Override
    List<GoldenCase> cases() throws IOException {
        var shown = new HashSet<String>();
        var first = new ArrayList<GoldenCase>();
        for (var golden : GoldenCase.all()) {
            if (shown.addAll(shownOnlyByAProcess(golden))) {
                first.add(golden);
            }
        }
        return first;
    }

    private static List<String> shownOnlyByAProcess(GoldenCase golden) {
        var shown = new ArrayList<String>();
        var status = golden.expected().code();
        shown.add("exit status " + status);
        if (status == 0) {
            shown.add(golden.command() + " answers");
        }
        if (!golden.input().isEmpty()) {
            shown.add(golden.command() + " gets standard input");
        }
        if (String.join(" ", golden.arguments()).chars().anyMatch(letter -> letter > 127)) {
            shown.add("letters beyond ASCII");
        }
        return shown;
    }

    @Test
    void every_command_answers_from_the_jar() throws IOException {
        var answered = new HashSet<String>();
        for (var golden : cases()) {
            if (golden.expected().code() == 0) {
                answered.add(golden.command());
            }
        }
        assertThat(answered).containsAll(GoldenCase.commands());
    }
}
