package org.onrecord.cli.lookup;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Words that narrow a list; they need no quotes. */
final class WordsParameter {
    @Parameters(
            arity = "0..*",
            paramLabel = "WORDS",
            description = "Only what has all of these words, in its text or in the names it mentions.")
    List<String> words = new ArrayList<>();
}
