package se.underlag.store;

/** The store cannot be opened or written: our own failure, never the data's. */
public final class StoreFailure extends RuntimeException {

    public StoreFailure(String message) {
        super(message);
    }

    public StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
