package org.onrecord.sheet;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.field.EntryList;
import org.onrecord.output.table.TableWriter;
import org.onrecord.output.table.Value;

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

        /** Whether it is a value as an export writes it, or a date that a spreadsheet has written otherwise. */
        boolean isSame(Value other, boolean isDate) {
            return value instanceof String text
                    ? lines(text).equals(lines(TableWriter.cell(other)))
                            || lines(text).equals(lines(other.flat()))
                            || (isDate && !text.isEmpty() && CellValues.canMean(text, other.flat()))
                    : Objects.equals(value, plain(other));
        }

        private static String lines(String text) {
            return text.replace("\r\n", "\n").strip();
        }

        private static @Nullable Object plain(Value value) {
            return switch (value) {
                case Value.Nothing _ -> null;
                case Value.Flag flag -> flag.isSet();
                case Value.Numeral number -> new BigDecimal(number.text());
                case Value.Items items ->
                    items.values().stream().map(Cell::plain).toList();
                case Value.Group group -> {
                    var members = new LinkedHashMap<String, @Nullable Object>();
                    group.members().forEach(member -> members.put(member.key(), plain(member.value())));
                    yield members;
                }
                default -> value.flat();
            };
        }
    }

    String text(String key) {
        var cell = cells.get(key);
        return cell == null ? "" : cell.text();
    }
}
