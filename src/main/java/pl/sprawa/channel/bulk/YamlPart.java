package pl.sprawa.channel.bulk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A part of a mapping file that knows where it stands, so that every complaint can name key and line. Texts stay as written. */
final class YamlPart {

    private final Path file;
    private final String key;
    private final Node node;

    private YamlPart(Path file, String key, Node node) {
        this.file = file;
        this.key = key;
        this.node = node;
    }

    /** @throws BadMapping if the file cannot be read or is not YAML */
    static YamlPart read(Path file) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new java.io.StringReader(Files.readString(file, StandardCharsets.UTF_8)));
            if (root instanceof MappingNode) {
                return new YamlPart(file, "", root);
            }
            throw new BadMapping(file, "it holds no \"key: value\" lines; docs/import.md shows a mapping");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new BadMapping(file, line, "-", "not YAML: " + e.getProblem() + "; see the indentation, colons and quotes there");
        } catch (IOException e) {
            throw new BadMapping(file, "cannot be read (" + e.getClass().getSimpleName() + "); give the path of a YAML file in UTF-8");
        }
    }

    BadMapping bad(String mend) {
        return new BadMapping(file, node.getStartMark().getLine() + 1, key, mend);
    }

    /** Complains of keys that nobody reads, most likely misspelt. */
    YamlPart allow(Set<String> keys) {
        children().forEach((name, part) -> {
            if (!keys.contains(name)) {
                throw part.bad("there is no such key; use one of " + new TreeSet<>(keys));
            }
        });
        return this;
    }

    Optional<YamlPart> find(String name) {
        return Optional.ofNullable(children().get(name));
    }

    YamlPart get(String name) {
        return find(name).orElseThrow(() -> bad("the key '" + name + "' is missing below it; add it"));
    }

    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw bad("write a single value here");
    }

    String text(String name, String otherwise) {
        return find(name).map(YamlPart::text).orElse(otherwise);
    }

    boolean flag(String name, boolean otherwise) {
        return find(name).map(part -> switch (part.text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw part.bad("write true or false");
        }).orElse(otherwise);
    }

    /** The items of a list; a single value is a list of one. */
    List<YamlPart> items() {
        if (node instanceof SequenceNode list) {
            List<YamlPart> items = new ArrayList<>();
            list.getValue().forEach(item -> items.add(new YamlPart(file, key, item)));
            return items;
        }
        return List.of(this);
    }

    List<YamlPart> items(String name) {
        return find(name).map(YamlPart::items).orElse(List.of());
    }

    /** The keys and values below, in the order of the file. */
    Map<String, YamlPart> children() {
        if (!(node instanceof MappingNode map)) {
            throw bad("write \"key: value\" lines here");
        }
        Map<String, YamlPart> children = new LinkedHashMap<>();
        map.getValue().forEach(tuple -> {
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                throw bad("a key here is not a plain text");
            }
            String path = key.isEmpty() ? name.getValue() : key + "." + name.getValue();
            if (children.put(name.getValue(), new YamlPart(file, path, tuple.getValueNode())) != null) {
                throw new BadMapping(file, name.getStartMark().getLine() + 1, path, "it stands there twice; keep one of the two");
            }
        });
        return children;
    }
}
