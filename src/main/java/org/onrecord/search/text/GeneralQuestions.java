package org.onrecord.search.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Questions that no record answers, by type: opinions, predictions, advice. */
public final class GeneralQuestions {
    public static final Map<String, List<String>> BY_SORT = WordList.lines("declined.tsv").stream()
            .map(line -> line.split("\t", 2))
            .collect(Collectors.groupingBy(
                    parts -> parts[0], TreeMap::new, Collectors.mapping(parts -> parts[1], Collectors.toList())));

    private GeneralQuestions() {}
}
