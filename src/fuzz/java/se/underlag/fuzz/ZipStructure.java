package se.underlag.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes the records around the parts of a zip archive: what they say of places, sizes, methods and names. */
final class ZipStructure {

    private static final int SHORT_FIELDS = 15;
    private static final int[] EXTREMES = {0, 1, 8, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF};

    private ZipStructure() {}

    static byte[] mutated(byte[] file, Random random) {
        List<Integer> records = records(file);
        if (records.isEmpty()) {
            return RawBytes.mutated(file, random);
        }
        byte[] made = file.clone();
        ByteBuffer fields = ByteBuffer.wrap(made).order(ByteOrder.LITTLE_ENDIAN);
        int at = records.get(random.nextInt(records.size())) + 4 + 2 * random.nextInt(SHORT_FIELDS);
        int extreme = EXTREMES[random.nextInt(EXTREMES.length)];
        int copied = records.get(random.nextInt(records.size()));
        if (random.nextInt(3) == 0 && at + 4 <= made.length) {
            fields.putInt(at, random.nextBoolean() ? extreme : copied);
        } else if (at + 2 <= made.length) {
            fields.putShort(at, (short) (random.nextBoolean() ? extreme : random.nextInt(64)));
        }
        return made;
    }

    /** Where the records begin: local headers, the directory and its end. */
    private static List<Integer> records(byte[] file) {
        List<Integer> records = new ArrayList<>();
        for (int i = 0; i + 4 <= file.length; i++) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] < 9 && file[i + 3] == file[i + 2] + 1) {
                records.add(i);
            }
        }
        return records;
    }
}
