package org.depeche.extract;

import org.depeche.model.Status;

/** A situation's place under cues: the cue that says it (-1: nobody but the article) and the status. */
record Standing(int cue, Status status) {}
