package org.onrecord.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.output.document.Numbers;
import org.onrecord.output.table.Value;
import org.onrecord.output.table.Value.Group;
import org.onrecord.output.table.Value.Items;
import org.onrecord.output.table.Value.Member;
import org.onrecord.output.table.Value.Text;

/**
 * Limits on the lists and texts of a result. A list that is cut is followed by the number of its other items, and a text
 * that is cut says so: what is shown is never taken for the whole.
 *
 * @param items the maximum length of a list
 * @param characters the maximum length of a text
 */
record Shortening(int items, int characters) {
    static final Shortening NONE = new Shortening(Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** The limits, each tried if a result does not fit within those before. */
    static final List<Shortening> LEVELS = List.of(
            NONE,
            new Shortening(20, 2_000),
            new Shortening(8, 600),
            new Shortening(3, 300),
            new Shortening(1, 100),
            new Shortening(1, 40));

    private static final String MORE = "more_";

    /** The members that are useless or false if they are not whole. */
    private static final Set<String> WHOLE = Set.of("id", "url", "date", "call", "next_cursor");

    List<Member> of(List<Member> members) {
        var all = new ArrayList<Member>();
        for (var member : members) {
            if (WHOLE.contains(member.key())) {
                all.add(member);
                continue;
            }
            all.add(new Member(member.key(), of(member.value())));
            if (member.value() instanceof Items list && list.values().size() > items) {
                all.add(Member.of(MORE + member.key(), list.values().size() - items));
            }
        }
        return all;
    }

    private Value of(Value value) {
        return switch (value) {
            case Items list ->
                new Items(first(list.values()).stream().map(this::of).toList());
            case Group group -> new Group(group.id(), of(group.members()));
            case Text text -> Value.of(of(text.text()));
            default -> value;
        };
    }

    <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(items, all.size()));
    }

    String of(String text) {
        var length = text.codePointCount(0, text.length());
        return length <= characters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, characters)) + "… (" + Numbers.of(characters) + " of "
                        + Numbers.of(length) + " characters)";
    }
}
