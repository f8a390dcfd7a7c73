package org.onrecord.mcp;

import java.util.function.Function;
import java.util.function.Supplier;
import org.onrecord.ask.Questions;
import org.onrecord.history.VersionSource;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Query;
import org.onrecord.model.CaseRecord;

/**
 * The record served to an assistant.
 *
 * @param questions answers questions; created at the first question, so that lookups do not wait for it
 * @param lookups answers queries
 * @param editions source of other versions
 */
public record AskedRecord(
        CaseRecord record, Supplier<Questions> questions, Function<Query, Answer> lookups, VersionSource editions) {}
