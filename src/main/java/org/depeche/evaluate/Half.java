package org.depeche.evaluate;

/** The two kinds of gold passages, which are never added up. */
enum Half {
  HELD_OUT("held out"),
  TUNE("tune");

  private final String label;

  Half(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  Evaluation of(Evaluation all) {
    return all.only(passage -> passage.isHeldOut() == (this == HELD_OUT));
  }
}
