package se.underlag.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.underlag.wording.Messages;

class SafeHtmlTest {

    private static final String FOLDER = "file:/srv/refused/2025-01-20/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "listade.csv.rättas.xlsx",
                "Årsarbetare 50 %, Örebro (2).xlsx",
                "a&b<c>\"d'.xlsx",
                "100%25.csv",
                "frågor?.xlsx",
                "nr#1.xlsx",
                "javascript:alert(1)",
                "http:evil.example",
                "data:text,hej",
                "…\u202Efdp.xlsx",
                "%2e%2e",
                "...",
                ".dold",
                "😀.xlsx",
            })
    void a_link_to_a_file_beside_the_page_leads_to_it_and_nowhere_else(String name) {
        Element link = parsed(Tag.file(name)).selectFirst("a");

        URI target = URI.create(FOLDER).resolve(link.attr("href"));
        assertThat(target.getPath()).isEqualTo(URI.create(FOLDER).getPath() + name);
        assertThat(target.toString()).startsWith(FOLDER);
        assertThat(link.attr("href")).matches("[A-Za-z0-9_.~%-]+");
        assertThat(link.wholeText()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../evil.xlsx",
                "/etc/passwd",
                "a/b",
                "..\\evil",
                "rad\nbruten",
                "\u0000",
                "a\u0085"
            })
    void a_name_that_might_lead_elsewhere_is_told_without_a_link(String name) {
        Document told = parsed(Tag.file(name));

        assertThat(told.select("a")).isEmpty();
        assertThat(told.selectFirst("bdi").wholeText()).isEqualTo(name.replaceAll("[\n\u0000\u0085]", "\uFFFD"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "//evil.example",
                "https://evil.example",
                "../../up.html",
                "a/../../b",
                "%2e%2e/x",
                "a%20b",
                "data:text/html,x",
                " x"
            })
    void any_other_address_is_refused(String address) {
        assertThatThrownBy(() -> Tag.of("a").with("href", address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void texts_and_attributes_stay_what_they_are() {
        String attack = "</p><script>alert(1)</script>\"' onclick=\"x\" &amp;";

        Element p =
                parsed(Tag.of("p").with("title", attack).text(attack).html()).selectFirst("p");

        assertThat(p.text()).isEqualTo(attack);
        assertThat(p.attr("title")).isEqualTo(attack);
        assertThat(p.attributes()).hasSize(1);
        assertThat(p.children()).isEmpty();
    }

    @Test
    void a_script_is_no_tag_and_no_attribute_of_ours() {
        assertThatThrownBy(() -> Tag.of("script")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tag.of("p").with("onclick", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_page_has_its_language_its_title_and_a_policy_that_lets_nothing_in() {
        Document page = Jsoup.parse(new Page(Messages.SWEDISH, "Kvitto <1>", PageAsset.HOUSE_STYLE)
                .plain(Tag.of("p").text("hej").html()));

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("sv");
        assertThat(page.title()).isEqualTo("Kvitto <1>");
        assertThat(page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        assertThat(page.select("script, link, iframe, object")).isEmpty();
    }

    private static Document parsed(Html html) {
        return Jsoup.parseBodyFragment(html.toString());
    }
}
