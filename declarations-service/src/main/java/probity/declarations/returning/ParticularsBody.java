package probity.declarations.returning;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What a kind of interest asks to be told, as JSON: of these, at most one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ParticularsBody(
        @Nullable EmploymentBody employment,
        @Nullable StakeBody stake,
        @Nullable BodyTieBody bodyTie,
        @Nullable ContractBody contract,
        @Nullable MembershipBody membership,
        @Nullable PersonTieBody personTie) {

    static final ParticularsBody NONE = new ParticularsBody(null, null, null, null, null, null);

    /** Either an organisation, with its company or charity number if it has one, or a person. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BodyBody(
            @Nullable String organisation,
            @Nullable String number,
            @Nullable String person) {

        static final BodyBody NONE = new BodyBody(null, null, null);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EmploymentBody(
            @Nullable BodyBody employer,
            @Nullable Boolean paid,
            @Nullable Integer hoursAWeek,
            @Nullable Integer hoursAltogether) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StakeBody(
            @Nullable BodyBody in,
            @Nullable String part,
            @Nullable String dealing) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BodyTieBody(
            @Nullable BodyBody body,
            @Nullable Boolean voluntary,
            @Nullable String dealing) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContractBody(
            @Nullable BodyBody party,
            @Nullable String reference,
            @Nullable String noticeOn) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MembershipBody(
            @Nullable String organisation, @Nullable Boolean secrecyRules) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonTieBody(
            @Nullable String name,
            @Nullable String relationship,
            @Nullable String role) {}
}
