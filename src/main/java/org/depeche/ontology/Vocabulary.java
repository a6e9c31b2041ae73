package org.depeche.ontology;

import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.depeche.model.Status;

/** The terms that a graph's fixed structure is made of; types, roles and relations are named by the article's data. */
public final class Vocabulary {
  public static final String DP = "https://w3id.org/depeche/ns#";
  public static final String SCHEMA = "https://schema.org/";
  public static final String OA = "http://www.w3.org/ns/oa#";
  public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  public static final String PROV = "http://www.w3.org/ns/prov#";
  public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";

  /** Where data IRIs start unless the user says otherwise. */
  public static final String DEFAULT_BASE = "https://w3id.org/depeche/id/";

  public static final RDFDatatype EDTF = new BaseDatatype("http://id.loc.gov/datatypes/edtf/EDTF");
  public static final RDFDatatype OFFSET = XSDDatatype.XSDnonNegativeInteger;

  public static final Node TYPE = NodeFactory.createURI(RDF + "type");
  public static final Node REIFIES = NodeFactory.createURI(RDF + "reifies");
  public static final Node LABEL = NodeFactory.createURI(RDFS + "label");
  public static final Node SUB_CLASS_OF = NodeFactory.createURI(RDFS + "subClassOf");
  public static final Node ALT_LABEL = NodeFactory.createURI(SKOS + "altLabel");

  public static final Node IDENTIFIER = schema("identifier");
  public static final Node IN_LANGUAGE = schema("inLanguage");
  public static final Node HEADLINE = schema("headline");
  public static final Node DATE_PUBLISHED = schema("datePublished");
  public static final Node AUTHOR = schema("author");
  public static final Node PUBLISHER = schema("publisher");
  public static final Node URL = schema("url");
  public static final Node ARTICLE_BODY = schema("articleBody");
  public static final Node MENTIONS = schema("mentions");

  public static final Node SPECIFIC_RESOURCE = oa("SpecificResource");
  public static final Node TEXT_POSITION_SELECTOR = oa("TextPositionSelector");
  public static final Node TEXT_QUOTE_SELECTOR = oa("TextQuoteSelector");
  public static final Node HAS_SOURCE = oa("hasSource");
  public static final Node HAS_SELECTOR = oa("hasSelector");
  public static final Node START = oa("start");
  public static final Node END = oa("end");
  public static final Node EXACT = oa("exact");
  public static final Node PREFIX = oa("prefix");
  public static final Node SUFFIX = oa("suffix");

  public static final Node ARTICLE = dp("Article");
  public static final Node SHA256 = dp("sha256");
  public static final Node DESCRIBES = dp("describes");
  public static final Node MENTION = dp("mention");
  public static final Node CARDINALITY = dp("cardinality");
  public static final Node POSITION = dp("Position");
  public static final Node HOLDS_POSITION = dp("holdsPosition");
  public static final Node POSITION_AT = dp("positionAt");
  public static final Node ENTITY = dp("Entity");
  public static final Node SITUATION = dp("Situation");
  public static final Node CYBER_SITUATION = dp("CyberSituation");
  public static final Node PART_OF = dp("partOf");
  public static final Node TIME = dp("time");
  public static final Node TIME_TEXT = dp("timeText");
  public static final Node TRIGGER = dp("trigger");
  public static final Node EVIDENCE = dp("evidence");
  public static final Node CONFIDENCE = dp("confidence");
  public static final Node GUESSED = dp("guessed");
  public static final Node RULE = dp("rule");
  public static final Node PROPOSITION = dp("Proposition");
  public static final Node TEXT = dp("text");
  public static final Node CLAIM = dp("Claim");
  public static final Node CLAIMANT = dp("claimant");
  public static final Node CONTENT = dp("content");
  public static final Node ADDRESSEE = dp("addressee");
  public static final Node STATUS = dp("status");
  public static final Node FIRST_REPORT = dp("firstReport");
  public static final Node CUE = dp("cue");
  public static final Node SOURCE_SPAN = dp("sourceSpan");
  public static final Node CONTENT_SPAN = dp("contentSpan");
  public static final Node QUOTATION = dp("quotation");
  public static final Node REPORTED_BY = dp("reportedBy");
  public static final Node FIRST_REPORTED_BY = dp("firstReportedBy");
  public static final Node ALLOWS_ROLE = dp("allowsRole");
  public static final Node ROLE = dp("Role");
  public static final Node ALSO_TOLD_AS = dp("alsoToldAs");
  public static final Node FACT_OF = dp("factOf");
  public static final Node FACT_SUBJECT = dp("factSubject");
  public static final Node FACT_OBJECT = dp("factObject");
  public static final Node FACT_OBJECT_TYPE = dp("factObjectType");
  public static final Node RUN = dp("Run");
  public static final Node MODEL = dp("model");
  public static final Node VERSION = dp("version");
  public static final Node ARTICLE_VERSION = dp("ArticleVersion");
  public static final Node INPUT_HASH = dp("inputHash");
  public static final Node TRIPLES = dp("triples");
  public static final Node REPLACED_BY = dp("replacedBy");

  private Vocabulary() {}

  /** The ontology's term of a local name. */
  public static Node dp(String name) {
    return NodeFactory.createURI(DP + Iris.escapeFragment(name));
  }

  public static Node status(Status status) {
    switch (status) {
      case ASSERTED:
        return dp("Asserted");
      case ALLEGED:
        return dp("Alleged");
      case POSSIBLE:
        return dp("Possible");
      case DENIED:
        return dp("Denied");
      case NEGATED:
        return dp("Negated");
      case FUTURE:
        return dp("Future");
    }
    throw new IllegalArgumentException("no such status: " + status);
  }

  static Node schema(String name) {
    return NodeFactory.createURI(SCHEMA + name);
  }

  static Node oa(String name) {
    return NodeFactory.createURI(OA + name);
  }

  public static Node prov(String name) {
    return NodeFactory.createURI(PROV + name);
  }
}
