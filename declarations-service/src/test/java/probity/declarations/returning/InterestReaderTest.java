package probity.declarations.returning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import probity.chassis.http.BadInput;
import probity.declarations.annualreturn.Interest;
import probity.declarations.annualreturn.InterestForm;
import probity.declarations.annualreturn.InterestForm.InterestKind;
import probity.declarations.annualreturn.Particulars.Membership;
import probity.declarations.returning.ParticularsBody.MembershipBody;

/** What a code may say of a kind: which particulars it takes, and whether it is financial. */
@Tag("I-5")
@Tag("I-11")
class InterestReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 12);

    private static final ParticularsBody LODGE =
            new ParticularsBody(null, null, null, null, new MembershipBody("The Lodge", true), null);

    @Test
    void a_kind_takes_the_particulars_that_its_code_names_and_no_others() {
        var reader = reader(new InterestKind("Membership", false, "membership", List.of("6")));

        assertThat(reader.read(interest(LODGE, null)).particulars()).isInstanceOf(Membership.class);
        assertThatThrownBy(() -> reader.read(interest(null, null))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> reader(new InterestKind("Employment", true, "employment", List.of("9")))
                        .read(interest(LODGE, null)))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void where_the_code_leaves_it_open_the_declarant_says_whether_it_is_financial() {
        var open = reader(new InterestKind("Any", null, null, List.of("1")));

        assertThat(open.read(interest(null, true)).financial()).isTrue();
        assertThat(open.read(interest(null, false)).financial()).isFalse();
        assertThatThrownBy(() -> open.read(interest(null, null))).isInstanceOf(BadInput.class);
    }

    @Test
    void what_is_told_of_others_is_sealed_under_another_key_than_what_is_told_of_oneself() {
        var body = new InterestBody("kind", true, "relative", "Ada Marsh", "As it is", "2020-01-01", null, null);
        Interest interest =
                reader(new InterestKind("Any", null, null, List.of("1"))).read(body);

        assertThat(interest.nature().subject()).isEqualTo(new UUID(0, 1));
        assertThat(interest.holderName()).isNotNull();
        assertThat(interest.toString()).doesNotContain("Ada", "As it is");
    }

    private static InterestReader reader(InterestKind kind) {
        return new InterestReader(
                new UUID(0, 1), new UUID(0, 2), TODAY, new InterestForm("town-staff", 1, Map.of("kind", kind)));
    }

    private static InterestBody interest(@Nullable ParticularsBody particulars, @Nullable Boolean financial) {
        return new InterestBody("kind", financial, "self", null, "As it is", "2020-01-01", null, particulars);
    }
}
