package se.underlag.receipt;

import java.time.Instant;
import se.underlag.page.Html;
import se.underlag.page.Tag;

/** The file by its particulars, and who judged it when. */
final class FileFacts {

    /** So much of a hash tells files apart for people. */
    private static final int SHORT = 12;

    private final Receipt receipt;
    private final Words words;

    FileFacts(Receipt receipt, Words words) {
        this.receipt = receipt;
        this.words = words;
    }

    Html html() {
        return Tag.of("section")
                .with("class", "facts")
                .lines(
                        Tag.of("h2").text(words.text("file")).html(),
                        Tag.of("dl")
                                .lines(
                                        fact(
                                                "file.size",
                                                Html.text(words.size(
                                                        receipt.file().bytes()))),
                                        fact("file.received", time(receipt.judgedAt())),
                                        fact("file.saved", time(receipt.file().receivedAt())),
                                        fact("file.run", Html.text(String.valueOf(receipt.run()))),
                                        fact("file.hash", hash()))
                                .html())
                .html();
    }

    private Html fact(String key, Html value) {
        return Tag.of("div")
                .add(Tag.of("dt").text(words.text(key)))
                .add(Tag.of("dd").add(value))
                .html();
    }

    private Html time(Instant instant) {
        return Tag.of("time")
                .with("datetime", instant.toString())
                .text(words.moment(instant))
                .html();
    }

    /** Short where it is read; whole for who opens it to copy it. */
    private Html hash() {
        String hash = receipt.file().sha256();
        String shown = hash.length() > SHORT ? hash.substring(0, SHORT) + "…" : hash;
        return Tag.of("details")
                .add(Tag.of("summary").add(Tag.of("code").text(shown)))
                .add(Tag.of("code", "whole", hash))
                .html();
    }
}
