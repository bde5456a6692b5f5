package pl.sprawa;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Fingerprints of everything that stands in a database, ours and the engine's tables alike, but for the index of words, which follows in its own time. */
public final class AllTables {

    private AllTables() {
    }

    /** MD5 of the rows of each table, by table. */
    public static Map<String, String> fingerprints(DataSource database) {
        try (Connection connection = database.getConnection()) {
            Map<String, String> fingerprints = new TreeMap<>();
            for (String table : tables(connection)) {
                fingerprints.put(table, md5(rows(connection, table)));
            }
            return fingerprints;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (!name.toLowerCase(Locale.ROOT).startsWith("request_word")) {
                    tables.add(name);
                }
            }
        }
        if (tables.isEmpty()) {
            throw new IllegalStateException("No tables in schema " + connection.getSchema());
        }
        return tables;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery("select * from " + '"' + table + '"')) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    String type = row.getMetaData().getColumnTypeName(i);
                    boolean binary = type.equals("bytea") || type.contains("BINARY");
                    byte[] bytes = binary ? row.getBytes(i) : null;
                    text.append('|').append(binary ? bytes == null ? null : HexFormat.of().formatHex(bytes) : row.getString(i));
                }
                rows.add(text.toString());
            }
        }
        Collections.sort(rows);
        return rows;
    }

    private static String md5(List<String> rows) {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            rows.forEach(row -> digest.update((row + "\n").getBytes(StandardCharsets.UTF_8)));
            return rows.size() + " rows " + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }
}
