package org.onrecord.model;

/** The typed part of a fact; its type goes with the fact's kind. */
public sealed interface Detail
        permits OutcomeDetail, CustodyDetail, ReformDetail, InquiryDetail, FigureDetail, WorkDetail {}
