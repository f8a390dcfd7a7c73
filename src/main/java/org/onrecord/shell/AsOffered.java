package org.onrecord.shell;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader.Option;
import org.jspecify.annotations.Nullable;

/** Accepts every candidate: they have been matched already, perhaps by an alias that shares no letters. */
final class AsOffered implements CompletionMatcher {
    private List<Candidate> candidates = List.of();
    private String typed = "";

    @Override
    public void compile(
            Map<Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            String originalGroupName) {
        typed = line.word();
    }

    @Override
    public List<Candidate> matches(List<Candidate> offered) {
        candidates = offered;
        return offered;
    }

    @Override
    public @Nullable Candidate exactMatch() {
        return candidates.stream()
                .filter(candidate -> candidate.value().equals(typed))
                .<@Nullable Candidate>map(candidate -> candidate)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String getCommonPrefix() {
        return candidates.stream()
                .map(Candidate::value)
                .reduce(AsOffered::shared)
                .orElse("");
    }

    private static String shared(String one, String other) {
        var end = 0;
        while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) {
            end++;
        }
        return one.substring(0, end);
    }
}
