package se.underlag.bench;

/** Why nothing more is measured, as a sentence for whoever asked for it. */
final class CannotMeasure extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotMeasure(String sentence) {
        super(sentence);
    }
}
