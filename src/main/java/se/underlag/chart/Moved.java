package se.underlag.chart;

import java.util.List;
import se.underlag.chart.Scene.Box;
import se.underlag.chart.Scene.Mark;
import se.underlag.chart.Scene.Rule;
import se.underlag.chart.Scene.Words;

/** Marks laid out from a corner of their own, moved to their place in the picture. */
final class Moved {

    private Moved() {}

    static List<Mark> by(List<Mark> marks, double dx, double dy) {
        return marks.stream().map(mark -> by(mark, dx, dy)).toList();
    }

    private static Mark by(Mark mark, double dx, double dy) {
        if (mark instanceof Box box) {
            return new Box(box.x() + dx, box.y() + dy, box.width(), box.height(), box.ink());
        }
        if (mark instanceof Rule rule) {
            return new Rule(
                    rule.x1() + dx,
                    rule.y1() + dy,
                    rule.x2() + dx,
                    rule.y2() + dy,
                    rule.colour(),
                    rule.thickness(),
                    rule.dashed());
        }
        Words words = (Words) mark;
        return new Words(words.lines(), words.x() + dx, words.baseline() + dy, words.anchor(), words.style());
    }
}
