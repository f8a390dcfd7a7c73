package org.onrecord.lookup;

/** The record itself: its version, reach and size; all of it stands in the record that was asked. */
public record InfoView() implements View {

    @Override
    public int size() {
        return 1;
    }
}
