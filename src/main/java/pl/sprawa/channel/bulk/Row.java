package pl.sprawa.channel.bulk;

import java.util.Map;

/**
 * A row as it stands in a file.
 *
 * @param file    name of the file
 * @param number  as a spreadsheet counts: the header is row 1; in JSON the first record is 1
 * @param columns values by column, in the file's order, never {@code null}
 * @param fault   what is wrong with the row as such, or {@code null}
 */
record Row(String file, long number, Map<String, String> columns, String fault) {
}
