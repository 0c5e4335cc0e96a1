package se.underlag.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes the XML of a part so that most of it still is what a reader looks for. */
final class Xml {

    private static final Pattern ATTRIBUTE = Pattern.compile("=\"([^\"<]*)\"");
    private static final Pattern TEXT = Pattern.compile(">([^<]+)<");
    private static final Pattern TAG = Pattern.compile("<[^<>]+>");
    private static final Pattern ELEMENT = Pattern.compile("<([\\w:]+)[^<>]*>[^<>]*</\\1>");

    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-1",
            "1",
            "2",
            "65536",
            "1048576",
            "16384",
            "2147483647",
            "2147483648",
            "-2147483648",
            "99999999999999999999",
            "1E308",
            "1E400",
            "-1E-400",
            "1E2147483647",
            "0.1",
            "NaN",
            "1,5",
            "true",
            "A",
            "A0",
            "XFD1048576",
            "XFE1",
            "ZZZZZZZ1",
            "A99999999999",
            "1A",
            "s",
            "str",
            "inlineStr",
            "b",
            "e",
            "d",
            "n",
            "2024-13-45",
            "9999999-12-31",
            "-45000",
            "2958466",
            "60",
            "rId1",
            "rId99",
            "/xl/workbook.xml",
            "../../../../etc/passwd",
            "file:///etc/hostname",
            "http://127.0.0.1:9/",
            "External",
            "_x000D_",
            "_x0000_",
            "&#65;",
            "&#0;",
            "&#x10FFFF;",
            "hidden",
            "yyyy",
            "[h]",
            "0%",
            "\"",
            "UTF-16",
            "å");

    private static final List<String> PIECES = List.of(
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>",
            "&b;",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
            "<extLst>",
            "</extLst>",
            "</sheetData>",
            "<sheetData>",
            "<c r=\"A1\" t=\"s\"><v>0</v></c>",
            "<row>",
            "</row>",
            "<si/>",
            "<si><t>",
            "<is><t>x</t></is>",
            "<v/>",
            "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice>",
            "<sheet name=\"x\" sheetId=\"1\" r:id=\"rId1\"/>",
            "\0",
            "\u00FF\u00FE",
            "<rPh><t>",
            "<f/>",
            "<xf/>");

    private Xml() {}

    static String mutated(String xml, Random random) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> replaced(xml, ATTRIBUTE, 1, VALUES.get(random.nextInt(VALUES.size())), random);
            case 3, 4 -> replaced(xml, TEXT, 1, VALUES.get(random.nextInt(VALUES.size())), random);
            case 5 -> replaced(xml, TAG, 0, "", random);
            case 6 -> repeated(xml, random.nextBoolean() ? TAG : ELEMENT, random);
            case 7 -> swapped(xml, random);
            case 8 -> inserted(xml, PIECES.get(random.nextInt(PIECES.size())), random);
            case 9 -> inserted(xml, many(random), random);
            case 10 -> xml.substring(0, random.nextInt(xml.length() + 1));
            default -> replaced(xml, TEXT, 1, many(random), random);
        };
    }

    /** A long text, endless nesting, or the same element over and over. */
    private static String many(Random random) {
        int times = 1 << random.nextInt(18);
        return List.of(
                        "a",
                        " ",
                        "<is>",
                        "<r>",
                        "<si><t>a</t></si>",
                        "<c><v>1</v></c>",
                        "<row/>",
                        "9",
                        "&amp;",
                        "_x0041_")
                .get(random.nextInt(10))
                .repeat(Math.min(times, 200_000));
    }

    private static String replaced(String xml, Pattern what, int group, String instead, Random random) {
        List<int[]> places = places(xml, what, group);
        if (places.isEmpty()) {
            return inserted(xml, instead, random);
        }
        int[] place = places.get(random.nextInt(places.size()));
        return xml.substring(0, place[0]) + instead + xml.substring(place[1]);
    }

    private static String repeated(String xml, Pattern what, Random random) {
        List<int[]> places = places(xml, what, 0);
        if (places.isEmpty()) {
            return xml + xml;
        }
        int[] place = places.get(random.nextInt(places.size()));
        String piece = xml.substring(place[0], place[1]);
        int times = Math.min(1 << random.nextInt(16), 1 + 500_000 / piece.length());
        return xml.substring(0, place[0]) + piece.repeat(times) + xml.substring(place[1]);
    }

    private static String swapped(String xml, Random random) {
        List<int[]> places = places(xml, TAG, 0);
        if (places.size() < 2) {
            return xml;
        }
        int first = random.nextInt(places.size() - 1);
        int second = first + 1 + random.nextInt(places.size() - first - 1);
        int[] one = places.get(first);
        int[] other = places.get(second);
        return xml.substring(0, one[0])
                + xml.substring(other[0], other[1])
                + xml.substring(one[1], other[0])
                + xml.substring(one[0], one[1])
                + xml.substring(other[1]);
    }

    /** After some tag, or anywhere. */
    private static String inserted(String xml, String piece, Random random) {
        List<int[]> tags = places(xml, TAG, 0);
        int at = tags.isEmpty() || random.nextInt(4) == 0
                ? random.nextInt(xml.length() + 1)
                : tags.get(random.nextInt(tags.size()))[1];
        return xml.substring(0, at) + piece + xml.substring(at);
    }

    private static List<int[]> places(String xml, Pattern what, int group) {
        List<int[]> places = new ArrayList<>();
        Matcher matcher = what.matcher(xml);
        while (matcher.find()) {
            places.add(new int[] {matcher.start(group), matcher.end(group)});
        }
        return places;
    }
}
