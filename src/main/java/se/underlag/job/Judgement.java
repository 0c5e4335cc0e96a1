package se.underlag.job;

import se.underlag.source.SourceFile;

/** What can be said of a file by itself, before it is held against the others and what is stored. */
sealed interface Judgement permits Candidate, Refusal {

    SourceFile file();
}
