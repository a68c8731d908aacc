package probity.declarations.requirements;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question to the API about a code, with the answer that the code's text gives.
 *
 * @param proves the ids of the requirements that it shows
 * @param gift asks "must I declare this?"; or else:
 * @param serves somebody of that kind is registered, who is {@code {person}} in what follows
 * @param before what is sent first
 * @param ask what is asked; where several are asked, what they are told is a list
 * @param take what of an answer counts, as a path into its JSON
 */
record Example(
        String name,
        List<String> proves,
        @Nullable Gift gift,
        @Nullable String serves,
        @Nullable List<Call> before,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<Call> ask,

        @Nullable String take,
        JsonNode says) {

    /** A gift; what is not told is as in {@link #PLAIN}. Of several kinds or donors each gets the same answer. */
    record Gift(
            @Nullable List<String> kind,
            @Nullable List<String> donor,
            @Nullable String worth,
            @Nullable String response,
            @Nullable Map<String, Boolean> knowing) {

        private static final Gift PLAIN = new Gift(List.of("gift"), List.of("other"), "10.00", "accepted", Map.of());

        /** Each as the body of a request; it came two days after it was offered. */
        List<Map<String, Object>> facts() {
            return or(kind, PLAIN.kind).stream()
                    .flatMap(each -> or(donor, PLAIN.donor).stream()
                            .<Map<String, Object>>map(relation -> Map.of(
                                    "kind", each,
                                    "donor", Map.of("relation", relation),
                                    "value", Map.of("amount", or(worth, PLAIN.worth), "currency", "GBP"),
                                    "offeredOn", "2026-03-02",
                                    "receivedOn", "2026-03-04",
                                    "response", or(response, PLAIN.response),
                                    "circumstances", or(knowing, PLAIN.knowing))))
                    .toList();
        }

        private static <T> T or(@Nullable T told, @Nullable T plain) {
            return Optional.ofNullable(told)
                    .or(() -> Optional.ofNullable(plain))
                    .orElseThrow();
        }
    }

    /** One request, as somebody with these roles; as nobody if none are named. */
    record Call(
            @Nullable @JsonProperty("as") String roles,
            @Nullable String get,
            @Nullable String post,
            @Nullable JsonNode body) {}
}
