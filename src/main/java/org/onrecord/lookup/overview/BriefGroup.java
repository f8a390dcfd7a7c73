package org.onrecord.lookup.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Brief;
import org.onrecord.model.CaseRecord;
import org.onrecord.output.layout.Sentence;

/**
 * The briefs of one topic, broad ones first.
 *
 * @param heading the topic's name; null for briefs without a topic
 */
public record BriefGroup(@Nullable String heading, List<Brief> briefs) {
    /** The number of facts up to which a brief is narrow, the answer to one question. */
    private static final int NARROW_SIZE = 8;

    private static final String NO_TOPIC = "";

    /** Returns all briefs of a record by topic, in the order of its topics; those without a topic come last. */
    public static List<BriefGroup> of(CaseRecord record) {
        var groups = new LinkedHashMap<String, List<Brief>>();
        record.topics().forEach(topic -> groups.put(topic.id(), new ArrayList<>()));
        var others = new ArrayList<Brief>();
        for (var brief : record.briefs().values()) {
            var topic = brief.topic();
            (topic == null ? others : groups.computeIfAbsent(topic, _ -> new ArrayList<>())).add(brief);
        }
        groups.put(NO_TOPIC, others);
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new BriefGroup(
                        group.getKey().equals(NO_TOPIC) ? null : Sentence.capital(record.topicName(group.getKey())),
                        group.getValue().stream()
                                .sorted(Comparator.comparing(brief -> !isBroad(brief)))
                                .toList()))
                .toList();
    }

    private static boolean isBroad(Brief brief) {
        return brief.facts().size() > NARROW_SIZE;
    }
}
