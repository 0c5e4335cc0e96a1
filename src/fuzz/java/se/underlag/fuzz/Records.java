package se.underlag.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The records of an .xls workbook: of a kind, with a length that need not be that of the body, and a body. */
final class Records {

    private static final int HEADER = 4;
    /** Those that are read, and those around which odd files go wrong. */
    private static final int[] KINDS = {
        0x0002, 0x0003, 0x0004, 0x0005, 0x0006, 0x0007, 0x0009, 0x000A, 0x001E, 0x0022, 0x002F, 0x003C, 0x0042, 0x0085,
        0x00BD, 0x00D6, 0x00E0, 0x00EB, 0x00FC, 0x00FD, 0x0203, 0x0204, 0x0205, 0x0206, 0x0207, 0x0209, 0x0243, 0x027E,
        0x0406, 0x0409, 0x041E, 0x0443, 0x0809
    };

    private static final int[] EXTREMES = {0, 1, 2, 0x7F, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, -1};
    private static final int SST = 0x00FC;
    private static final int CONTINUE = 0x003C;

    private record One(int kind, int length, byte[] body) {

        static One of(int kind, byte[] body) {
            return new One(kind, body.length, body);
        }
    }

    private final List<One> all;

    private Records(List<One> all) {
        this.all = all;
    }

    static Records of(byte[] stream) {
        List<One> records = new ArrayList<>();
        ByteBuffer fields = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        while (fields.remaining() >= HEADER) {
            int kind = fields.getShort() & 0xFFFF;
            int length = fields.getShort() & 0xFFFF;
            byte[] body = new byte[Math.min(length, fields.remaining())];
            fields.get(body);
            records.add(new One(kind, length, body));
        }
        return new Records(records);
    }

    /** The stream with something wrong in it. */
    byte[] mutated(Random random) {
        if (all.isEmpty()) {
            return new byte[0];
        }
        int at = chosen(random);
        One one = all.get(at);
        switch (random.nextInt(12)) {
            case 0 -> all.set(at, new One(one.kind, EXTREMES[random.nextInt(EXTREMES.length)] & 0xFFFF, one.body));
            case 1 -> all.set(at, new One(KINDS[random.nextInt(KINDS.length)], one.length, one.body));
            case 2 -> all.remove(at);
            case 3 -> all.addAll(at, java.util.Collections.nCopies(1 << random.nextInt(8), one));
            case 4 -> all.add(random.nextInt(all.size()), all.remove(at));
            case 5 -> all.subList(at, all.size()).clear();
            case 6 -> all.set(at, One.of(one.kind, Arrays.copyOf(one.body, random.nextInt(one.body.length + 1))));
            case 7 -> split(at, one, random);
            case 8 -> all.set(at, One.of(one.kind, RawBytes.mutated(one.body, random)));
            case 9 -> all.add(at, One.of(KINDS[random.nextInt(KINDS.length)], noise(random)));
            default -> all.set(at, One.of(one.kind, extreme(one.body, random)));
        }
        return bytes();
    }

    /** Rather one of those that are read than a font or a height. */
    private int chosen(Random random) {
        for (int i = 0; i < 8; i++) {
            int at = random.nextInt(all.size());
            if (Arrays.binarySearch(KINDS, all.get(at).kind) >= 0) {
                return at;
            }
        }
        return random.nextInt(all.size());
    }

    private void split(int at, One one, Random random) {
        int first = random.nextInt(one.body.length + 1);
        all.set(at, One.of(one.kind == CONTINUE ? SST : one.kind, Arrays.copyOf(one.body, first)));
        all.add(at + 1, One.of(CONTINUE, Arrays.copyOfRange(one.body, first, one.body.length)));
    }

    private static byte[] extreme(byte[] body, Random random) {
        byte[] made = body.clone();
        ByteBuffer fields = ByteBuffer.wrap(made).order(ByteOrder.LITTLE_ENDIAN);
        int value = EXTREMES[random.nextInt(EXTREMES.length)];
        // Most records are read from their beginning, and not to their end.
        int at = random.nextInt(Math.max(1, Math.min(made.length, random.nextBoolean() ? 16 : made.length)));
        if (made.length - at >= 4 && random.nextBoolean()) {
            fields.putInt(at, value);
        } else if (made.length - at >= 2) {
            fields.putShort(at, (short) value);
        }
        return made;
    }

    private static byte[] noise(Random random) {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] bytes() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (One one : all) {
            stream.write(one.kind);
            stream.write(one.kind >> 8);
            stream.write(one.length);
            stream.write(one.length >> 8);
            stream.writeBytes(one.body);
        }
        return stream.toByteArray();
    }
}
