/**
 * The command line: options, standard output, exit codes; no logic.
 *
 * <p>Command classes name no class of Jena or CoreNLP, so that {@code --help} loads none: what needs them stands in
 * the classes that the commands start.
 */
package org.depeche.cli;
