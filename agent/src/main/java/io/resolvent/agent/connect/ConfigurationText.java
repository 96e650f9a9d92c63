package io.resolvent.agent.connect;

import io.resolvent.agent.config.InvalidConfiguration;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The configuration as it is written, with its comments and order. Immutable.
 *
 * @param lines without their ends
 */
record ConfigurationText(List<String> lines) {

    private static final String CONNECTORS = "connectors";
    private static final Set<String> ANEW = Set.of("type", "settings", "secrets");

    ConfigurationText {
        lines = List.copyOf(lines);
    }

    static ConfigurationText of(String text) {
        return new ConfigurationText(text.lines().toList());
    }

    String text() {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    boolean hasConnector(String name) {
        return connectors().flatMap(all -> child(all, name)).isPresent();
    }

    /**
     * The same with this connector, in the place of the one of that name if there is one: then its keys other than type,
     * settings and secrets stay as they are.
     */
    ConfigurationText with(String name, String type, Answers answers) {
        Optional<NodeTuple> section = root().flatMap(root -> child(root, CONNECTORS));
        if (section.isEmpty()) {
            List<String> more = new ArrayList<>(lines);
            if (!more.isEmpty() && !more.getLast().isBlank()) {
                more.add("");
            }
            more.add(CONNECTORS + ":");
            more.addAll(block("  ", name, type, answers, List.of()));
            return new ConfigurationText(more);
        }
        Node value = section.get().getValueNode();
        if (!(value instanceof MappingNode all) || all.getValue().isEmpty()) {
            int line = section.get().getKeyNode().getStartMark().getLine();
            return replaced(
                    line, lastLine(value) + 1, prepend(CONNECTORS + ":", block("  ", name, type, answers, List.of())));
        }
        requireBlock(all);
        String indent = indent(all.getValue().getFirst());
        Optional<NodeTuple> old = child(all, name);
        int start =
                old.map(entry -> entry.getKeyNode().getStartMark().getLine()).orElseGet(() -> lastLine(all) + 1);
        int end = old.map(entry -> lastLine(entry.getValueNode()) + 1).orElse(start);
        return replaced(
                start,
                end,
                block(indent, name, type, answers, old.map(this::kept).orElse(List.of())));
    }

    private static List<String> block(String indent, String name, String type, Answers answers, List<String> kept) {
        List<String> block = new ArrayList<>();
        block.add(indent + name + ":");
        block.add(indent + "  type: " + YamlText.of(type));
        values(block, indent + "  ", "settings", answers.settings());
        values(block, indent + "  ", "secrets", answers.secrets());
        kept.forEach(line -> block.add(line.isBlank() ? "" : indent + "  " + line));
        return block;
    }

    private static void values(List<String> block, String indent, String key, Map<String, String> values) {
        if (!values.isEmpty()) {
            block.add(indent + key + ":");
            new TreeMap<>(values).forEach((name, value) -> block.add(indent + "  " + name + ": " + YamlText.of(value)));
        }
    }

    /** What a connector's entry has besides what is written anew, without its indentation. */
    private List<String> kept(NodeTuple entry) {
        List<String> kept = new ArrayList<>();
        if (entry.getValueNode() instanceof MappingNode keys && isBlock(keys)) {
            for (NodeTuple key : keys.getValue()) {
                int start = key.getKeyNode().getStartMark().getLine();
                if (!ANEW.contains(name(key))) {
                    int column = key.getKeyNode().getStartMark().getColumn();
                    lines.subList(start, Math.max(start, lastLine(key.getValueNode())) + 1).stream()
                            .map(line -> line.length() < column ? line.strip() : line.substring(column))
                            .forEach(kept::add);
                }
            }
        }
        return kept;
    }

    private ConfigurationText replaced(int from, int to, List<String> by) {
        List<String> all = new ArrayList<>(lines.subList(0, from));
        all.addAll(by);
        all.addAll(lines.subList(Math.max(from, to), lines.size()));
        return new ConfigurationText(all);
    }

    private Optional<MappingNode> connectors() {
        return root().flatMap(root -> child(root, CONNECTORS))
                .map(NodeTuple::getValueNode)
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast);
    }

    private Optional<MappingNode> root() {
        Node root = new Yaml().compose(new StringReader(text()));
        return Optional.ofNullable(root).filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
    }

    private static void requireBlock(MappingNode connectors) {
        boolean braces = connectors.getFlowStyle() == FlowStyle.FLOW;
        if (braces) {
            throw new InvalidConfiguration(
                    "line " + (connectors.getStartMark().getLine() + 1)
                            + ": connectors is written in braces, which cannot be added to: write it with one line for each key");
        }
    }

    private String indent(NodeTuple first) {
        return " ".repeat(first.getKeyNode().getStartMark().getColumn());
    }

    private static Optional<NodeTuple> child(MappingNode node, String key) {
        return node.getValue().stream().filter(tuple -> name(tuple).equals(key)).findFirst();
    }

    private static String name(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** The last line that has something of the node; what follows, such as a comment, belongs to what follows. */
    private static int lastLine(Node node) {
        if (node instanceof MappingNode mapping && isBlock(mapping)) {
            NodeTuple last = mapping.getValue().getLast();
            return Math.max(lastLine(last.getKeyNode()), lastLine(last.getValueNode()));
        }
        if (node instanceof SequenceNode sequence && isBlock(sequence)) {
            return lastLine(sequence.getValue().getLast());
        }
        int start = node.getStartMark().getLine();
        int end = node.getEndMark().getLine();
        return end > start && node.getEndMark().getColumn() == 0 ? end - 1 : end;
    }

    private static boolean isBlock(CollectionNode<?> node) {
        return node.getFlowStyle() == FlowStyle.BLOCK && !node.getValue().isEmpty();
    }

    private static List<String> prepend(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }
}
