package org.onrecord.lookup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Fact;
import org.onrecord.model.Party;

/**
 * One person or body: who they are and what the record says of them.
 *
 * @param party the person or body
 * @param status where they stand towards prison as far as the record reaches, or null when it holds no custody history
 * @param facts everything about them, by date
 */
public record PartyView(Party party, @Nullable CustodyInterval status, List<Fact> facts) implements View {

    @Override
    public int size() {
        return facts.size();
    }
}
