package org.onrecord.lookup;

import java.util.List;
import org.onrecord.model.Fact;

/**
 * The account a newcomer is given.
 *
 * @param sections headings and their facts, in the record's own order
 * @param followUps command lines that go on from here, made from the record
 */
public record OverviewView(List<Section> sections, List<String> followUps) implements View {

    @Override
    public int size() {
        return sections.stream().mapToInt(section -> section.facts().size()).sum();
    }

    /**
     * A heading with its facts.
     *
     * @param heading the heading
     * @param facts its facts in order
     */
    public record Section(String heading, List<Fact> facts) {}
}
