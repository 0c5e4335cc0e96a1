package se.underlag.bench;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks the XML of a workbook's sheets and texts and does nothing with it: what no reader can do without. */
public final class InflateOnly {

    private InflateOnly() {}

    /** @param arguments the workbook */
    public static void main(String[] arguments) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (ZipFile archive = new ZipFile(arguments[0])) {
            List<? extends ZipEntry> parts = archive.stream()
                    .filter(entry -> entry.getName().startsWith("xl/worksheets/")
                            || entry.getName().equals("xl/sharedStrings.xml"))
                    .toList();
            for (ZipEntry part : parts) {
                try (InputStream in = archive.getInputStream(part)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        bytes += read;
                    }
                }
            }
        }
        System.out.println(bytes + " bytes");
    }
}
