package org.depeche.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The paragraphs, headings and list items under an element, as they would be read. */
final class Blocks implements NodeVisitor {
  private static final Set<String> INLINE =
      Set.of("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del",
      "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong",
      "sub",
      "sup", "td", "th", "time", "tt", "u", "var", "wbr", "data", "output", "meter", "nobr", "center");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u200B\\uFEFF&&[^\\u00A0\\u202F]]+");

  /**
   * One stretch of text between breaks.
   *
   * @param linked how many of its characters are links
   */
  record Block(String text, int linked, boolean isHeading) {
    boolean isMostlyLinks() {
      return linked > 0.6 * text.length();
    }

    int words() {
      return text.isBlank() ? 0 : text.split("\\s+").length;
    }
  }

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int linked;
  private int links;
  private int headings;
  private boolean broken;

  private Blocks() {}

  static List<Block> of(Element root) {
    Blocks blocks = new Blocks();
    NodeTraversor.traverse(blocks, root);
    blocks.end();
    return blocks.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element) {
      enter(element);
    }
  }

  private void enter(Element element) {
    String name = element.normalName();
    if (name.equals("br")) {
      if (broken) {
        end();
      } else {
        broken = true;
        line.append(' ');
      }
    } else if (name.equals("a")) {
      links++;
    } else if (!INLINE.contains(name)) {
      end();
      headings += isHeading(name) ? 1 : 0;
    } else if (name.equals("td") || name.equals("th")) {
      line.append(' ');
    }
  }

  private void append(String text) {
    line.append(text);
    if (!text.isBlank()) {
      broken = false;
      linked += links > 0 ? text.strip().length() : 0;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      if (name.equals("a")) {
        links--;
      } else if (!INLINE.contains(name) && !name.equals("br")) {
        end();
        headings -= isHeading(name) ? 1 : 0;
      }
    }
  }

  private static boolean isHeading(String name) {
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  private void end() {
    String text = SPACES.matcher(line).replaceAll(" ").strip();
    if (!text.isEmpty()) {
      blocks.add(new Block(text, linked, headings > 0));
    }
    line.setLength(0);
    linked = 0;
    broken = false;
  }
}
