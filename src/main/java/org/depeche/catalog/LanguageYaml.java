package org.depeche.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML data file read node by node, so that a fault names its file and line. */
final class LanguageYaml {
  private final String file;
  private final Optional<Node> root;

  private LanguageYaml(String file, Optional<Node> root) {
    this.file = file;
    this.root = root;
  }

  /** The file of a path on the class path; empty where there is none. */
  static Optional<LanguageYaml> resource(String path) {
    try (InputStream in = LanguageYaml.class.getClassLoader().getResourceAsStream(path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(parse(path, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  static LanguageYaml parse(String file, String text) {
    try {
      return new LanguageYaml(file, new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text));
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException(file + ": not well-formed YAML: " + e.getMessage(), e);
    }
  }

  /** The top mapping, whose keys must be among those given. */
  Map<String, Node> top(Set<String> allowed) {
    return root.map(node -> mapping(node, allowed)).orElse(Map.of());
  }

  Map<String, Node> mapping(Node node, Set<String> allowed) {
    Map<String, Node> found = mapping(node);
    for (NodeTuple tuple : ((MappingNode) node).getValue()) {
      String key = text(tuple.getKeyNode());
      if (!allowed.contains(key)) {
        String known = String.join(", ", new TreeSet<>(allowed));
        throw fault(tuple.getKeyNode(), "unknown key '" + key + "'; one of " + known);
      }
    }
    return found;
  }

  Map<String, Node> mapping(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw fault(node, "a mapping is expected here");
    }
    Map<String, Node> found = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (found.put(text(tuple.getKeyNode()), tuple.getValueNode()) != null) {
        throw fault(tuple.getKeyNode(), "key '" + text(tuple.getKeyNode()) + "' stands twice");
      }
    }
    return Collections.unmodifiableMap(found);
  }

  List<Node> list(Node node) {
    if (!(node instanceof SequenceNode sequence)) {
      throw fault(node, "a list is expected here");
    }
    return sequence.getValue();
  }

  List<String> texts(Node node) {
    List<String> found = new ArrayList<>();
    for (Node item : list(node)) {
      found.add(text(item));
    }
    return List.copyOf(found);
  }

  String text(Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      throw fault(node, "a plain value is expected here");
    }
    return scalar.getValue();
  }

  Node required(Map<String, Node> mapping, String key, Node at) {
    Node found = mapping.get(key);
    if (found == null) {
      throw fault(at, "'" + key + "' is missing");
    }
    return found;
  }

  /** The node's line, from 1; 0 where unknown. */
  int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  IllegalArgumentException fault(Node node, String message) {
    String line = node.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
    return new IllegalArgumentException(file + line + ": " + message);
  }
}
