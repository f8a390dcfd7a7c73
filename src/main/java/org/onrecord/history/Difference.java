package org.onrecord.history;

import java.util.List;

/**
 * One entry in which two versions of a record differ.
 *
 * @param sort what sort of entry
 * @param id its id
 * @param manner how it differs
 * @param label what it says or is called: the statement of a fact, the name of a person
 * @param fields the fields that differ; none when it was added or withdrawn
 * @param reasons why, from the {@code changes} of the versions between the two; often none for what was added
 */
public record Difference(
        EntrySort sort, String id, ChangeType manner, String label, List<FieldChange> fields, List<Reason> reasons) {}
