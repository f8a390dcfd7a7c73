package org.onrecord.model;

import java.time.LocalDate;

/**
 * How far the record reaches in one topic, where that differs from the whole.
 *
 * @param topic the topic
 * @param asOf the last day it reaches
 * @param note what that means
 */
public record AsOfNote(Topic topic, LocalDate asOf, String note) {}
