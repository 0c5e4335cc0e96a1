package se.underlag.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Tells what a file is by its bytes. Its name is not asked: exports called .xls are often web pages or CSV. */
final class FileKinds {

    private static final int HEAD = 8192;
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] RTF = {'{', '\\', 'r', 't', 'f'};
    /** Excel 2, 3 and 4: a file is one sheet, and begins with a record of this kind and length; version and type follow. */
    private static final List<byte[]> BARE_RECORDS =
            List.of(new byte[] {9, 0, 4, 0}, new byte[] {9, 2, 6, 0}, new byte[] {9, 4, 6, 0});

    private static final int BARE_TYPE = 6;
    private static final byte BARE_CELLS = 0x10;
    private static final byte BARE_MACROS = 0x40;
    private static final List<String> WEB_PAGE = List.of(
            "<!doctype html",
            "<html",
            "<head",
            "<body",
            "<table",
            "<meta",
            "<style",
            "<title",
            "<div",
            "mime-version:");
    /** Of a thousand characters of text at most so many are control characters. */
    private static final int CONTROLS_PER_THOUSAND = 5;

    private FileKinds() {}

    /** The first bytes of a file. */
    static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    /** True where a file begins as a zip archive, of which {@link ZipKinds} tells the kind. */
    static boolean isZip(byte[] head) {
        return begins(head, ZIP) || begins(head, EMPTY_ZIP);
    }

    /** The kind of a file that is no zip archive. */
    static FileKind of(Path file, byte[] head) throws IOException {
        if (head.length == 0) {
            return FileKind.EMPTY;
        }
        if (begins(head, OLE2)) {
            try (XlsContainer container = new XlsContainer(file)) {
                return container.kind();
            }
        }
        if (BARE_RECORDS.stream().anyMatch(magic -> begins(head, magic))) {
            boolean sheet =
                    head.length > BARE_TYPE && (head[BARE_TYPE] == BARE_CELLS || head[BARE_TYPE] == BARE_MACROS);
            return sheet ? FileKind.XLS : FileKind.OLD_XLS;
        }
        if (begins(head, RTF)) {
            return FileKind.OTHER_OFFICE;
        }
        return kindOfText(head);
    }

    /** True where a file begins as the compound files do that wrap the documents of Office up to 2003. */
    static boolean isCompound(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return begins(in.readNBytes(OLE2.length), OLE2);
        }
    }

    private static FileKind kindOfText(byte[] head) {
        // Latin-1 gives each byte its own character, so that nothing is lost in looking.
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        if (bytes.substring(0, Math.min(bytes.length(), 1024)).contains("%PDF-")) {
            return FileKind.PDF;
        }
        String text =
                TextEncoding.utf16(head).map(utf16 -> new String(head, utf16)).orElse(bytes);
        if (!isText(text)) {
            return FileKind.UNKNOWN;
        }
        String start = text.replaceFirst("^(ï»¿|\uFEFF)", "").stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<?xml")) {
            return start.contains("<html") ? FileKind.HTML : FileKind.XML;
        }
        return WEB_PAGE.stream().anyMatch(start::startsWith) || start.startsWith("<!--") && start.contains("<html")
                ? FileKind.HTML
                : FileKind.CSV;
    }

    private static boolean isText(String head) {
        int controls = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == 0) {
                return false;
            }
            // An old end-of-file mark is no reason to doubt.
            boolean usual = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x1A;
            controls += c < ' ' && !usual ? 1 : 0;
        }
        return controls * 1000L <= (long) CONTROLS_PER_THOUSAND * head.length();
    }

    private static boolean begins(byte[] head, byte[] magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (head[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
