package org.depeche.serve;

import java.nio.file.Path;

/** Placeholder until branch store is merged. */
public record ServeOptions(Path store, String host, int port) {}
