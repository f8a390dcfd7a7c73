package org.onrecord.search.index;

import java.util.Map;

/**
 * The terms of facts that questions look for.
 *
 * @param vocabulary the words of all facts with how often each occurs
 */
record FactTerms(IndexField field, Map<String, Integer> vocabulary) {}
