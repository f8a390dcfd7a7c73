package org.onrecord.lookup;

import java.util.List;
import org.onrecord.model.Fact;

/**
 * Books, articles, films and programmes.
 *
 * @param facts work facts, by date
 */
public record WorksView(List<Fact> facts) implements View {

    @Override
    public int size() {
        return facts.size();
    }
}
