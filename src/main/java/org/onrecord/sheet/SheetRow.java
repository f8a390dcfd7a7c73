package org.onrecord.sheet;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.field.EntryList;

/**
 * A row of a sheet, or a line of JSON.
 *
 * @param number from 1, also counting the row of headings
 * @param list the list that has the entry
 * @param cells cells by heading
 */
record SheetRow(String sheet, int number, EntryList list, Map<String, Cell> cells) {

    /**
     * A cell.
     *
     * @param value a text, or in JSON also a number, flag, list, map or null
     */
    record Cell(int column, @Nullable Object value) {
        boolean isBlank() {
            return value == null || value.equals("");
        }

        String text() {
            return value == null ? "" : value.toString();
        }
    }

    String text(String key) {
        var cell = cells.get(key);
        return cell == null ? "" : cell.text();
    }
}
