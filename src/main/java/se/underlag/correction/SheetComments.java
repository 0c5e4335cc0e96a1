package se.underlag.correction;

import java.util.Optional;
import se.underlag.ooxml.ContentTypes;
import se.underlag.ooxml.DamagedPart;
import se.underlag.ooxml.Relationships;
import se.underlag.ooxml.Relationships.Relationship;
import se.underlag.ooxml.XmlPart;
import se.underlag.source.CellAddress;

/** The comments of a sheet together with the boxes that they are shown in, which are parts of their own. */
final class SheetComments {

    private final Relationships relationships;
    private final Optional<String> commentPart;
    private final Optional<String> boxPart;
    private final Comments comments;
    private final CommentBoxes boxes;

    /**
     * @param relationships those of the sheet
     * @param drawing the id by which the sheet refers to its boxes, or empty
     */
    SheetComments(WorkbookCopy copy, Relationships relationships, String drawing) throws DamagedPart {
        this.relationships = relationships;
        this.commentPart = relationships.first("comments").map(Relationship::target);
        this.boxPart = relationships.byId(drawing).map(Relationship::target);
        this.comments = commentPart.isPresent()
                ? new Comments(XmlPart.read(copy.archive(), commentPart.get()))
                : Comments.none(copy.dialect());
        this.boxes = boxPart.isPresent() ? CommentBoxes.read(copy.archive(), boxPart.get()) : CommentBoxes.none();
    }

    /** Takes out what we wrote into a former copy. */
    void removeOurs() {
        comments.removeOurs().forEach(boxes::remove);
    }

    /** Adds a comment, or puts our text before that of the one that is there; a conversation is left alone. */
    void put(CellAddress cell, CommentText text, Grid grid) throws DamagedPart {
        if (!comments.isThread(cell)) {
            String whole = comments.put(cell, text);
            boxes.put(cell, BoxAnchor.of(cell, whole, grid));
        }
    }

    /** Puts them into the copy, and gives the id of the boxes where the sheet does not refer to any yet. */
    Optional<String> putInto(WorkbookCopy copy) {
        String commentsTo = commentPart.orElseGet(() -> copy.rewriting().free("xl/comments%d.xml"));
        comments.putInto(copy.rewriting(), commentsTo);
        if (commentPart.isEmpty()) {
            copy.types().declare(commentsTo, ContentTypes.COMMENTS);
            relationships.add(copy.dialect().relationship("comments"), commentsTo);
        }
        String boxesTo = boxPart.orElseGet(() -> copy.rewriting().free("xl/drawings/vmlDrawing%d.vml"));
        boxes.putInto(copy.rewriting(), boxesTo);
        Optional<String> added = Optional.empty();
        if (boxPart.isEmpty()) {
            copy.types().declareCommentBoxes(boxesTo);
            added = Optional.of(relationships.add(copy.dialect().relationship("vmlDrawing"), boxesTo));
        }
        relationships.putInto(copy.rewriting());
        return added;
    }
}
