package org.onrecord.mcp;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.Sourced;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Citation;
import org.onrecord.model.Source;
import org.onrecord.output.document.SourceNumbers;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Member;

/** A source in the list of a result, with the number that its entries refer to. */
record SourceMark(int number, CaseRecord record, String id, Shortening limits) {
    private @Nullable Source source() {
        return record.sources().get(id);
    }

    Value data() {
        var members = new ArrayList<Member>();
        ((Value.Group) Sourced.source(record, new Citation(id, null)))
                .members().stream()
                        .filter(member -> !member.key().equals("published_text"))
                        .forEach(member -> Line.add(members, member.key(), member.value()));
        var source = source();
        if (source != null) {
            Line.add(members, "citation", Value.of(source.citation()));
        }
        return new Value.Group(null, limits.of(members));
    }

    String text() {
        var source = source();
        if (source == null) {
            return "[" + number + "] " + id + "\n";
        }
        var note = source.note() == null ? "" : " Note: " + limits.of(source.note());
        var named = limits.of(SourceNumbers.named(source).text());
        return Line.oneLine("[" + number + "] " + named + " <" + source.url() + ">" + note) + "\n";
    }
}
