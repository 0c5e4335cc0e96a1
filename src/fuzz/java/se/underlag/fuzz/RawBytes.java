package se.underlag.fuzz;

import java.util.Arrays;
import java.util.Random;

/** Changes bytes without asking what they mean. */
final class RawBytes {

    private static final int[] EXTREMES = {0, 1, 0x7F, 0x80, 0xFF};

    private RawBytes() {}

    static byte[] mutated(byte[] file, Random random) {
        if (file.length == 0) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        int at = random.nextInt(file.length);
        int length = Math.min(file.length - at, 1 + random.nextInt(random.nextBoolean() ? 4 : 512));
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(file, at);
            case 1 -> spliced(file, at, at + length, new byte[0]);
            case 2 -> spliced(file, at, at, Arrays.copyOfRange(file, at, at + length));
            case 3 -> spliced(file, at, at + length, extremes(length, random));
            case 4 -> spliced(file, random.nextInt(file.length), at, Arrays.copyOfRange(file, at, at + length));
            default -> flipped(file, 1 + random.nextInt(8), random);
        };
    }

    /** The file with the bytes between two places replaced; where the second comes first nothing is taken away. */
    static byte[] spliced(byte[] file, int from, int to, byte[] instead) {
        int end = Math.max(from, to);
        byte[] made = new byte[from + instead.length + file.length - end];
        System.arraycopy(file, 0, made, 0, from);
        System.arraycopy(instead, 0, made, from, instead.length);
        System.arraycopy(file, end, made, from + instead.length, file.length - end);
        return made;
    }

    private static byte[] extremes(int length, Random random) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) EXTREMES[random.nextInt(EXTREMES.length)]);
        return bytes;
    }

    private static byte[] flipped(byte[] file, int times, Random random) {
        byte[] made = file.clone();
        for (int i = 0; i < times; i++) {
            made[random.nextInt(made.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return made;
    }
}
