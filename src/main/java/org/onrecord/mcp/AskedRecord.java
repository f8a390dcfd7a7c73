package org.onrecord.mcp;

import java.util.function.Function;
import java.util.function.Supplier;
import org.onrecord.ask.Questions;
import org.onrecord.history.VersionSource;
import org.onrecord.lookup.Answer;
import org.onrecord.lookup.Query;
import org.onrecord.model.CaseRecord;

/**
 * The record that an assistant asks.
 *
 * @param questions made for the first question: lookups alone do not wait for it
 * @param lookups how a query is answered
 * @param editions where other versions are read
 */
public record AskedRecord(
        CaseRecord record, Supplier<Questions> questions, Function<Query, Answer> lookups, VersionSource editions) {}
