package se.underlag.definition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.underlag.wording.BundleCheck;

class MistakeWordingTest {

    private final BundleCheck bundle = new BundleCheck(
            Path.of("src/main/java/se/underlag/definition/MistakeKind.java"),
            Path.of("src/main/resources/se/underlag/definition/mistakes"));

    @Test
    void every_mistake_says_what_was_found_and_what_was_expected() throws IOException {
        List<String> kinds = Stream.of(MistakeKind.values()).map(Enum::name).toList();

        bundle.everyConstantHas(kinds, List.of("found", "expected"));
    }

    @Test
    void both_languages_say_the_same() throws IOException {
        bundle.languagesAgree();
    }
}
