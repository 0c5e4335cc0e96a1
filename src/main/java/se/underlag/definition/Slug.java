package se.underlag.definition;

import java.text.Normalizer;
import java.util.Locale;

/** A code made of a name: {@code Hälso- och sjukvård} gives {@code halso-och-sjukvard}. */
final class Slug {

    private Slug() {}

    static String of(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
