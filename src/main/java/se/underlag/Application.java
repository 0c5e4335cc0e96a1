package se.underlag;

/** The program. */
public final class Application {

    private Application() {}

    public static void main(String[] arguments) {
        System.out.println("underlag");
    }
}
