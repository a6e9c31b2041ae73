package org.depeche.cli;

import java.util.List;

/** Stands in for the program in {@link LauncherTest}: tells what it was started with. */
public final class LauncherProbe {
  private LauncherProbe() {}

  public static void main(String[] arguments) {
    if (!List.of(arguments).equals(List.of("warm-up"))) {
      System.out.println(List.of(arguments) + " " + Runtime.version().feature());
    }
    System.exit(arguments.length > 0 && arguments[0].equals("fail") ? 7 : 0);
  }
}
