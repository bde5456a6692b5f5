package pl.sprawa.city;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value in a YAML file of the pack together with its line: a text, a map or a list; the two others are {@code null}.
 * Texts stay as written: {@code 08:00} is no number here.
 */
record YamlEntry(int line, String text, Map<String, YamlEntry> map, List<YamlEntry> list) {

    /** The map that the file holds; empty, with a finding, when it holds no map. */
    static Optional<YamlEntry> read(String file, String text, Findings findings) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new java.io.StringReader(text));
            if (root instanceof MappingNode) {
                return Optional.of(of(root, file, findings));
            }
            findings.add(file, 0, "the file holds no map of keys and values", "write it as \"key: value\" lines");
        } catch (MarkedYAMLException e) {
            findings.add(file, e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1, "the file is not YAML: " + e.getProblem(),
                    "see the indentation, the colons and the quotes there");
        } catch (YAMLException e) {
            findings.add(file, 0, "the file is not YAML: " + e.getMessage(), "see its indentation, colons and quotes");
        }
        return Optional.empty();
    }

    private static YamlEntry of(Node node, String file, Findings findings) {
        int line = node.getStartMark().getLine() + 1;
        if (node instanceof MappingNode mapping) {
            Map<String, YamlEntry> map = new LinkedHashMap<>();
            mapping.getValue().forEach(tuple -> {
                YamlEntry key = of(tuple.getKeyNode(), file, findings);
                YamlEntry value = of(tuple.getValueNode(), file, findings);
                if (map.put(String.valueOf(key.text()), new YamlEntry(key.line(), value.text(), value.map(), value.list())) != null) {
                    findings.add(file, key.line(), "the key " + key.text() + " stands there twice", "keep one of the two");
                }
            });
            return new YamlEntry(line, null, map, null);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlEntry> list = new ArrayList<>();
            sequence.getValue().forEach(item -> list.add(of(item, file, findings)));
            return new YamlEntry(line, null, null, list);
        }
        return new YamlEntry(line, ((ScalarNode) node).getValue().strip(), null, null);
    }

    /** Reports keys that nobody reads: most likely misspelt. */
    void allow(String file, Set<String> keys, Findings findings) {
        map.forEach((key, value) -> {
            if (!keys.contains(key)) {
                findings.add(file, value.line(), "there is no key " + key, "the keys are " + String.join(", ", new java.util.TreeSet<>(keys)));
            }
        });
    }

    /** The value of a key as a list of texts: a list, or a single text; empty if there is none. */
    List<YamlEntry> texts(String key) {
        YamlEntry value = map.get(key);
        if (value == null || value.map() != null) {
            return List.of();
        }
        return value.list() != null ? value.list().stream().filter(item -> item.text() != null).toList()
                : value.text().isEmpty() ? List.of() : List.of(value);
    }
}
