package org.onrecord.lookup;

import java.io.IOException;

/** Takes so many characters and no more. */
public final class FullOutput implements Appendable {
    private int room;

    public FullOutput(int room) {
        this.room = room;
    }

    @Override
    public Appendable append(CharSequence text) throws IOException {
        return append(text, 0, text.length());
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) throws IOException {
        room -= end - start;
        if (room < 0) {
            throw new IOException("full");
        }
        return this;
    }

    @Override
    public Appendable append(char c) throws IOException {
        return append(String.valueOf(c));
    }
}
