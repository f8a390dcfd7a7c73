package org.onrecord.output.data;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.lookup.CountsView;
import org.onrecord.lookup.DifferenceView;
import org.onrecord.lookup.FiguresView;
import org.onrecord.lookup.Found;
import org.onrecord.lookup.ParoleView;
import org.onrecord.lookup.PartyView;
import org.onrecord.lookup.ReformsView;
import org.onrecord.lookup.StatusView;
import org.onrecord.model.CustodyInterval;
import org.onrecord.model.Party;
import org.onrecord.output.data.Value.Member;

/** What a JSON document says of an answer as a whole, before its rows. */
final class DocumentHead {
    private DocumentHead() {}

    static List<Member> of(Found found) {
        var reach = AsOf.of(found.record(), found.view()).members();
        return switch (found.view()) {
            case PartyView view -> List.of(subject(view.party(), view.status()));
            case StatusView view -> and(reach, status(view));
            case ReformsView view -> and(reach, List.of(Member.of("in_force_on", day(view.day()))));
            case ParoleView _, FiguresView _ -> reach;
            case CountsView view -> List.of(Member.of("by", view.by()));
            case DifferenceView view ->
                List.of(new Member(
                        "compared_with", JsonDocument.record(view.difference().before())));
            default -> List.of();
        };
    }

    private static List<Member> and(List<Member> reach, List<Member> special) {
        return Stream.concat(special.stream(), reach.stream()).toList();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static List<Member> status(StatusView view) {
        var now = view.history().stream()
                .filter(interval -> interval.to() == null)
                .<@Nullable CustodyInterval>map(interval -> interval)
                .findFirst()
                .orElse(null);
        return List.of(
                subject(view.person(), now),
                Member.of("on", day(view.day())),
                new Member("is_now", new Value.Flag(view.isNow())));
    }

    /** Who the answer is about; of private people nothing that their office does not need. */
    private static Member subject(Party party, @Nullable CustodyInterval now) {
        return new Member(
                "subject",
                Value.object(
                        Member.of("id", party.id()),
                        Member.of("name", party.name()),
                        Member.of("type", party.type()),
                        Member.of("role", party.role()),
                        new Member("aliases", Value.texts(party.isPrivate() ? List.of() : party.aliases())),
                        Member.of("pronouns", party.isPrivate() ? null : party.pronouns()),
                        new Member("private", new Value.Flag(party.isPrivate())),
                        Member.of("status", now == null ? null : now.status())));
    }
}
