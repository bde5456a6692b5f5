package pl.sprawa.channel.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A JSON array of objects, or objects one after the other. What is nested is named by its way: {@code place.street},
 * {@code statuses.0.status}; {@code statuses.last.status} is that of the last element.
 */
final class JsonRows implements Rows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String file;
    private final MappingIterator<JsonNode> records;
    private long number;

    JsonRows(String file, Reader reader) throws IOException {
        this.file = file;
        records = JSON.readerFor(JsonNode.class).readValues(reader);
    }

    @Override
    public Row next() throws IOException {
        try {
            if (!records.hasNextValue()) {
                return null;
            }
            number++;
            JsonNode record = records.nextValue();
            Map<String, String> columns = new LinkedHashMap<>();
            flatten("", record, columns);
            return new Row(file, number, columns, record.isObject() ? null : "the record is no JSON object");
        } catch (IOException e) {
            throw new IOException(file + ", after record " + number + ": " + e.getMessage() + "; mend the file and run the import again", e);
        }
    }

    private static void flatten(String path, JsonNode node, Map<String, String> columns) {
        if (node.isObject()) {
            node.properties().forEach(entry -> flatten(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), columns));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "." + i, node.get(i), columns);
            }
            if (!node.isEmpty()) {
                flatten(path + ".last", node.get(node.size() - 1), columns);
            }
        } else {
            columns.put(path, node.isNull() ? "" : node.asText());
        }
    }

    @Override
    public long repeatedHeaders() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
