package org.onrecord.site;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.history.ChangeItem;
import org.onrecord.history.EntryKind;
import org.onrecord.history.FieldChange;
import org.onrecord.history.HistoryStep;
import org.onrecord.history.VersionLog.Version;
import org.onrecord.model.CaseRecord;
import org.onrecord.model.Party;

/** What the history of a record says in public: nothing that lists people who have no page. */
final class Published {
    private final Set<String> unlisted;

    Published(CaseRecord record) {
        unlisted = record.people().values().stream()
                .filter(Party::isPrivate)
                .flatMap(party -> List.of(party.id(), party.name()).stream())
                .collect(Collectors.toSet());
    }

    Version version(Version version) {
        return new Version(
                version.change(),
                version.items().stream()
                        .filter(item -> item.kind() != EntryKind.PERSON || !unlisted.contains(item.id()))
                        .map(item -> new ChangeItem(
                                item.kind(),
                                item.id(),
                                item.type(),
                                item.label(),
                                item.was(),
                                fields(item.fields()),
                                item.reason()))
                        .toList());
    }

    HistoryStep step(HistoryStep step) {
        return new HistoryStep(
                step.version(), step.date(), step.type(), step.was(), fields(step.fields()), step.reason());
    }

    private List<FieldChange> fields(List<FieldChange> fields) {
        return fields.stream().filter(this::isPublic).toList();
    }

    /** Whether a change of a field is of nobody in particular, or of somebody who has a page. */
    private boolean isPublic(FieldChange change) {
        var isOfPeople = change.field().equals("people") || change.field().equals("detail.person");
        return !isOfPeople || unlisted.stream().noneMatch(one -> isIn(one, change.was()) || isIn(one, change.is()));
    }

    private static boolean isIn(String one, @Nullable String value) {
        return value != null && List.of(value.split("; ", -1)).contains(one);
    }
}
