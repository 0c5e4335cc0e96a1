package se.underlag.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import se.underlag.document.Control.Range;
import se.underlag.ooxml.DamagedPart;
import se.underlag.ooxml.TagReader;

/**
 * Finds the content controls of ours in a part, in the order of the text; of those within each other the outermost. A text box
 * lies in a paragraph and has paragraphs of its own. Word writes it twice, once for programs that do not know it.
 */
final class ControlScan {

    private final List<Control> found = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<Integer> around = new ArrayDeque<>();
    private int paragraphs;
    private int fallbacks;

    private ControlScan() {}

    /** A control whose end has not been seen. */
    private static final class Open {
        private final int depth;
        private final boolean inText;
        private Optional<ControlTag> tag = Optional.empty();
        private Range properties = new Range(0, 0);
        private Range content = new Range(0, 0);
        private boolean empty;

        private Open(int depth, boolean inText) {
            this.depth = depth;
            this.inText = inText;
        }
    }

    static List<Control> of(byte[] part) throws DamagedPart {
        ControlScan scan = new ControlScan();
        try (TagReader tags = TagReader.ofAll(new ByteArrayInputStream(part))) {
            while (tags.next()) {
                scan.read(tags);
            }
        } catch (IOException failure) {
            throw failure instanceof DamagedPart told ? told : new DamagedPart("text", failure);
        }
        return scan.found;
    }

    private void read(TagReader tags) throws DamagedPart {
        if (tags.isStart("p")) {
            paragraphs++;
        } else if (tags.isEnd("p")) {
            paragraphs--;
        } else if (tags.isStart("txbxContent")) {
            around.push(paragraphs);
            paragraphs = 0;
        } else if (tags.isEnd("txbxContent")) {
            paragraphs = around.pop();
        } else if (tags.isStart("Fallback")) {
            fallbacks++;
        } else if (tags.isEnd("Fallback")) {
            fallbacks--;
        } else if (tags.isStart("sdt")) {
            open.push(new Open(tags.depth(), paragraphs > 0));
        } else if (!open.isEmpty()) {
            readWithin(open.peek(), tags);
        }
    }

    private void readWithin(Open control, TagReader tags) throws DamagedPart {
        boolean mine = tags.depth() == control.depth + 1;
        if (tags.isStart("sdtPr") && mine) {
            control.properties = new Range(at(tags.begins()), at(tags.ends()));
        } else if (tags.isEnd("sdtPr") && mine) {
            control.properties = new Range(control.properties.from(), at(tags.ends()));
        } else if (tags.isStart("tag") && tags.depth() == control.depth + 2 && control.content.to() == 0) {
            control.tag = ControlTag.of(tags.attribute("val"));
        } else if (tags.isStart("sdtContent") && mine) {
            control.empty = tags.isEmptyElement();
            control.content = control.empty
                    ? new Range(at(tags.begins()), at(tags.ends()))
                    : new Range(at(tags.ends()), at(tags.ends()));
        } else if (tags.isEnd("sdtContent") && mine) {
            control.content = control.empty ? control.content : new Range(control.content.from(), at(tags.begins()));
        } else if (tags.isEnd("sdt")) {
            open.pop();
            if (open.stream().allMatch(outer -> outer.tag.isEmpty())) {
                control.tag.ifPresent(tag -> found.add(new Control(
                        tag,
                        control.properties,
                        control.content,
                        control.inText,
                        !around.isEmpty(),
                        fallbacks > 0,
                        control.empty)));
            }
        }
    }

    private static int at(long offset) {
        return Math.toIntExact(offset);
    }
}
