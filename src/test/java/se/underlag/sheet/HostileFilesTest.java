package se.underlag.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.underlag.finding.FindingCode;
import se.underlag.finding.FindingText;
import se.underlag.wording.Messages;

/** Files with a fault on purpose are read, or refused with the true reason. */
class HostileFilesTest {

    @Test
    void eachIsReadOrRefusedWithTheTrueReason() throws Exception {
        Map<String, String> files = Corpus.hostile();
        Map<String, String> answers = new TreeMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = Corpus.root().resolve(file.getKey());
            Optional<UnreadableFile> refusal = refusal(path);
            String observed = file.getValue();
            if (observed.contains("encrypted")) {
                assertRefused(file.getKey(), refusal, FindingCode.FILE_ENCRYPTED);
            } else if (observed.contains("bad zip") || observed.contains("duplicate entries")) {
                assertRefused(file.getKey(), refusal, FindingCode.FILE_DAMAGED);
            } else if (observed.contains("magic=empty")) {
                assertRefused(file.getKey(), refusal, FindingCode.FILE_EMPTY);
            } else if (observed.contains("zip-as-csv") || file.getKey().endsWith(".xlsb")) {
                assertRefused(file.getKey(), refusal, FindingCode.FILE_KIND_NOT_READ);
            } else if (observed.contains("ratio") || observed.equals("externalLinks") || observed.equals("has VBA")) {
                // 1:121 is honest, and within what we unpack.
                assertThat(refusal).as(file.getKey()).isEmpty();
            }
            answers.put(file.getKey(), refusal.map(HostileFilesTest::inWords).orElse("read"));
        }

        answers.forEach((file, answer) -> System.out.println(file + ": " + answer));
        assertThat(answers).hasSameSizeAs(files);
    }

    private static void assertRefused(String file, Optional<UnreadableFile> refusal, FindingCode code) {
        assertThat(refusal.map(unreadable -> unreadable.finding().code()))
                .as(file)
                .contains(code);
    }

    private static Optional<UnreadableFile> refusal(Path file) {
        try {
            ReadCells.all(file);
            return Optional.empty();
        } catch (UnreadableFile refused) {
            return Optional.of(refused);
        }
    }

    private static String inWords(UnreadableFile refused) {
        return FindingText.of(refused.finding(), Messages.ENGLISH).found();
    }
}
