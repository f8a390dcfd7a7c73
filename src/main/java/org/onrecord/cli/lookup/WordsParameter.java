package org.onrecord.cli.lookup;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Words that narrow a list; they need no quotes. */
final class WordsParameter {
    @Parameters(
            arity = "0..*",
            paramLabel = "WORDS",
            description = "Only entries that contain all of these words, in their text or in names they mention.")
    List<String> words = new ArrayList<>();
}
