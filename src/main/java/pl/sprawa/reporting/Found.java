package pl.sprawa.reporting;

import java.util.List;

/**
 * The first of what was found, and how many there are in all.
 *
 * @param all at least as many as {@code first} holds
 */
public record Found<T>(List<T> first, long all) {

    /** A row of the one statement that tells both. */
    record Row<T>(T found, long all) {
    }

    static <T> Found<T> of(List<Row<T>> rows) {
        return new Found<>(rows.stream().map(Row::found).toList(), rows.isEmpty() ? 0 : rows.get(0).all());
    }
}
