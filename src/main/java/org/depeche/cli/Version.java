package org.depeche.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest; classes that are run without a jar have none. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"depeche " + number()};
  }

  static String number() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("(not packaged)");
  }
}
