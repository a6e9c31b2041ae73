package org.depeche.ontology;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Makes literals that any RDF syntax can hold. */
public final class Literals {
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
  private static final int CONFIDENCE_DIGITS = 4;
  private static final List<RDFDatatype> DATES =
      List.of(XSDDatatype.XSDdate, XSDDatatype.XSDgYearMonth, XSDDatatype.XSDgYear, XSDDatatype.XSDdateTime);

  private Literals() {}

  public static Node string(String text) {
    return NodeFactory.createLiteralString(wellFormed(text));
  }

  /** A text with its language; without where the language is not known. */
  public static Node text(String text, String language) {
    boolean known = LANGUAGE.matcher(language).matches() && !language.equals("und");
    return known ? NodeFactory.createLiteralLang(wellFormed(text), language) : string(text);
  }

  /** A date in the first of the four datatypes that it fits; a plain string where it fits none. */
  public static Node date(String lexical) {
    for (RDFDatatype datatype : DATES) {
      if (datatype.isValid(lexical)) {
        return NodeFactory.createLiteralDT(lexical, datatype);
      }
    }
    return string(lexical);
  }

  public static Node edtf(String lexical) {
    return NodeFactory.createLiteralDT(wellFormed(lexical), Vocabulary.EDTF);
  }

  public static Node offset(int offset) {
    return NodeFactory.createLiteralDT(Integer.toString(offset), Vocabulary.OFFSET);
  }

  public static Node integer(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
  }

  public static Node bool(boolean value) {
    return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  public static Node confidence(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(CONFIDENCE_DIGITS, RoundingMode.HALF_UP);
    BigDecimal shortest = rounded.stripTrailingZeros();
    BigDecimal atLeastOneDigit = shortest.scale() < 1 ? shortest.setScale(1, RoundingMode.UNNECESSARY) : shortest;
    return NodeFactory.createLiteralDT(atLeastOneDigit.toPlainString(), XSDDatatype.XSDdecimal);
  }

  /**
   * The text with U+FFFD for each lone surrogate and each noncharacter, which readers refuse, and for each control
   * character that XML cannot write; offsets stay.
   */
  public static String wellFormed(String text) {
    if (text.codePoints().noneMatch(Literals::isUnfit)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isUnfit(c) ? 0xFFFD : c));
    return out.toString();
  }

  private static boolean isUnfit(int codePoint) {
    boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    boolean control = codePoint < ' ' && codePoint != '\t' && codePoint != '\n' && codePoint != '\r';
    return surrogate || control || (codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
  }
}
