package probity.declarations.donors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import probity.chassis.identity.Authority;
import probity.chassis.sealing.KeyedHash;
import probity.chassis.sealing.RootSecret;
import probity.declarations.gift.Donor;
import probity.declarations.gift.DonorRelation;
import probity.declarations.vocabulary.Confidential;

@Tag("N-19")
class DonorIdsTest {

    private static final Authority TOWN = new Authority("town");
    private static final UUID ANN = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);

    private final DonorIds ids =
            new DonorIds(new KeyedHash(RootSecret.of(Base64.getEncoder().encodeToString(new byte[32]))));

    @ParameterizedTest
    @CsvSource({
        "Acme Ltd,          ACME LIMITED",
        "Acme Ltd,          '  acme  '",
        "Smith & Sons plc,  Smith and Sons PLC.",
        "Café Zürich,       cafe zurich",
        "'Hill, Jones LLP', Hill Jones",
    })
    void an_organisation_without_a_number_is_known_however_it_is_spelt(String one, String other) {
        assertThat(organisation(one, null, null)).isEqualTo(organisation(other, null, null));
    }

    @Test
    void a_number_counts_more_than_a_name() {
        assertThat(organisation("Acme Ltd", "01234567", null))
                .isEqualTo(organisation("Beta Ltd", "01234567", "1234567"));
        assertThat(organisation("Acme Ltd", null, "1234567")).isEqualTo(organisation("Beta Ltd", null, "1234567"));
        assertThat(organisation("Acme Ltd", "01234567", null)).isNotEqualTo(organisation("Acme Ltd", "76543210", null));
        assertThat(organisation("Acme Ltd", null, null)).isNotEqualTo(organisation("Beta Ltd", null, null));
    }

    @Test
    void a_name_is_not_all_legal_form() {
        assertThat(organisation("Limited", null, null)).isNotEqualTo(organisation("PLC", null, null));
    }

    @Test
    void a_person_is_known_again_to_their_recipient_and_to_nobody_else() {
        assertThat(person("Zoe Quill", ANN)).isEqualTo(person(" zoe  QUILL", ANN));
        assertThat(person("Zoe Quill", ANN)).isNotEqualTo(person("Zoe Quill", BEN));
        assertThat(person("Zoe Quill", ANN)).isNotEqualTo(person("Zoe Quell", ANN));
    }

    @Test
    void who_was_erased_is_known_by_that_gift_alone() {
        assertThat(person(null, ANN)).isNotEqualTo(person(null, ANN));
    }

    private UUID organisation(String name, @Nullable String company, @Nullable String charity) {
        var donor = new Donor.Organisation(name, company, DonorRelation.OTHER, charity, null);
        return ids.of(donor, TOWN, ANN, UUID.randomUUID());
    }

    private UUID person(@Nullable String name, UUID recipient) {
        var donor = new Donor.Individual(new Confidential(UUID.randomUUID(), name), DonorRelation.OTHER);
        return ids.of(donor, TOWN, recipient, UUID.randomUUID());
    }
}
