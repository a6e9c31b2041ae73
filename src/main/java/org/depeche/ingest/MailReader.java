package org.depeche.ingest;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** A mail to an article: its plain text where there is one worth the name, else its HTML. */
final class MailReader {
  private static final int DEEPEST = 20;

  private final Completion completion;
  private final HtmlReader html;

  MailReader(Completion completion, HtmlReader html) {
    this.completion = completion;
    this.html = html;
  }

  void read(Source source, byte[] bytes, Sink sink) throws BadInputException {
    try {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
      Texts texts = new Texts();
      collect(mail, texts, 0);
      Optional<InternetAddress> from = from(mail);
      completion.complete(source.name(), new Draft(source.id(), header(mail, "Archived-At").map(MailReader::bare),
          header(mail, "Content-Language"), Optional.ofNullable(mail.getSubject()), date(mail),
          from.map(MailReader::sender), List.of(), true, body(texts)), sink);
    } catch (MessagingException e) {
      throw new BadInputException("broken mail: " + e.getMessage());
    } catch (IOException e) {
      throw new BadInputException("a part of the mail cannot be decoded: " + e.getMessage());
    }
  }

  private static final class Texts {
    final List<String> plain = new ArrayList<>();
    final List<String> html = new ArrayList<>();
  }

  private static void collect(Part part, Texts texts, int depth) throws MessagingException, IOException {
    if (depth > DEEPEST || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      return;
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        collect(inner, texts, depth + 1);
      }
    } else if (part.isMimeType("message/rfc822") && part.getContent() instanceof Part inner) {
      collect(inner, texts, depth + 1);
    } else if (part.isMimeType("text/plain")) {
      texts.plain.add(text(part));
    } else if (part.isMimeType("text/html")) {
      texts.html.add(text(part));
    }
  }

  private static String text(Part part) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      return Charsets.decode(in.readNBytes(Reader.LARGEST), charset(part));
    }
  }

  private static Optional<String> charset(Part part) throws MessagingException {
    try {
      return Optional.ofNullable(new ContentType(part.getContentType()).getParameter("charset"));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  private String body(Texts texts) {
    String plain = withoutTrailer(String.join("\n\n", texts.plain));
    String rich = String.join("\n\n", texts.html.stream().map(html::text).toList());
    return plain.length() >= rich.length() / 2 ? plain : rich;
  }

  /** Without the signature (RFC 3676) and what is quoted of an earlier mail. */
  private static String withoutTrailer(String text) {
    List<String> kept = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (line.equals("-- ")) {
        break;
      }
      if (!line.startsWith(">")) {
        kept.add(line.stripTrailing());
      }
    }
    return String.join("\n", kept).strip();
  }

  private static Optional<String> date(MimeMessage mail) throws MessagingException {
    return header(mail, "Date").map(it -> it.replaceAll("\\s*\\([^)]*\\)", ""))
        .flatMap(it -> WrittenDate.find(it, false));
  }

  private static Optional<InternetAddress> from(MimeMessage mail) throws MessagingException {
    Address[] senders = mail.getFrom();
    return senders == null || senders.length == 0 || !(senders[0] instanceof InternetAddress sender)
        ? Optional.empty() : Optional.of(sender);
  }

  private static String sender(InternetAddress address) {
    return address.getPersonal() == null ? address.getAddress() : address.getPersonal();
  }

  private static Optional<String> header(MimeMessage mail, String name) throws MessagingException {
    return Optional.ofNullable(mail.getHeader(name, null)).map(String::strip).filter(it -> !it.isEmpty());
  }

  private static String bare(String reference) {
    return reference.replaceAll("^<|>$", "");
  }
}
