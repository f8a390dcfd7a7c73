package org.onrecord.ask.understand;

import java.util.List;
import java.util.Set;
import org.onrecord.search.index.Target;

/**
 * A question of the conversation with the entry that answered it.
 *
 * @param words the words of the question
 * @param entry the entry shown first
 * @param parties ids of the people and bodies in play: those in the question and in the answer
 */
public record Exchange(List<String> words, Target entry, Set<String> parties) {}
