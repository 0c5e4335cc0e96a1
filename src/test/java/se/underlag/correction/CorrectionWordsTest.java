package se.underlag.correction;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.underlag.wording.BundleCheck;

class CorrectionWordsTest {

    @Test
    void both_languages_say_the_same_things() throws IOException {
        new BundleCheck(
                        Path.of("src/main/java/se/underlag/finding/Severity.java"),
                        Path.of("src/main/resources/se/underlag/correction/correction"))
                .languagesAgree();
    }
}
