package probity.declarations.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import probity.declarations.code.Publication.Rule;
import probity.declarations.code.Publication.Treatment;
import probity.declarations.vocabulary.Capacity;

@Tag("P-2")
class PublicationTest {

    static final List<String> NAMES = ShippedCodes.NAMES;

    @ParameterizedTest
    @FieldSource("NAMES")
    void the_shipped_codes_publish_members_gifts_and_withhold_officers(String name) {
        var document = new ShippedCodes().version(ShippedCodes.of(name).id()).orElseThrow();

        assertThat(Publication.of(document.content()).gifts()).singleElement().satisfies(rule -> {
            boolean members = rule.binds().equals(Set.of(Capacity.MEMBER));
            assertThat(rule.treatment()).isEqualTo(members ? Treatment.PUBLISH : Treatment.WITHHOLD);
            assertThat(rule.basis().isSilent()).isFalse();
        });
    }

    @Test
    void finer_rules_count_instead_and_keep_their_order_and_their_reasons() {
        var hospitality = Map.of(
                "treatment", "publish", "kinds", List.of("hospitality"), "authorityChoice", "It is of interest.");
        var chiefs = Map.of(
                "treatment", "summarise", "binds", List.of("officer"), "grades", List.of("chief"), "law", "An Act");

        var publication = Publication.of(
                Map.of("publication", Map.of("officersGifts", "published", "gifts", List.of(hospitality, chiefs))));

        assertThat(publication.gifts())
                .containsExactly(
                        new Rule(
                                Set.of(),
                                Set.of(),
                                Set.of(GiftKind.HOSPITALITY),
                                Treatment.PUBLISH,
                                new Basis(List.of(), "It is of interest.", null)),
                        new Rule(
                                Set.of(Capacity.OFFICER),
                                Set.of("chief"),
                                Set.of(),
                                Treatment.SUMMARISE,
                                new Basis(List.of(), null, "An Act")));
    }

    @Test
    void a_document_that_says_nothing_publishes_nothing() {
        assertThat(Publication.of(Map.of()).gifts()).isEmpty();
    }
}
