package se.underlag.fuzz;

import java.util.Random;

/** Makes files wrong, each in the way of its kind, and now and then only by its bytes. */
final class Mutations {

    private static final int RAW_OF_A_HUNDRED = 12;
    private static final int LARGEST = 4_000_000;

    private Mutations() {}

    static byte[] mutated(byte[] file, Random random) {
        byte[] mutated = random.nextInt(100) < RAW_OF_A_HUNDRED ? RawBytes.mutated(file, random) : byKind(file, random);
        return mutated.length > LARGEST ? file : mutated;
    }

    private static byte[] byKind(byte[] file, Random random) {
        if (begins(file, 'P', 'K')) {
            return random.nextInt(6) == 0 ? ZipStructure.mutated(file, random) : ZipParts.mutated(file, random);
        }
        if (begins(file, 0xD0, 0xCF)) {
            return CompoundStream.mutated(file, random);
        }
        return begins(file, 9) ? Records.of(file).mutated(random) : Lines.mutated(file, random);
    }

    private static boolean begins(byte[] file, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
