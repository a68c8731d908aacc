package probity.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What happens to a gift, as declarations-service would tell it, padded to 500 bytes. */
sealed interface GiftEvent {

    record Declared(UUID declarant, String kind, String amount, LocalDate offeredOn, List<String> clauses, String text)
            implements GiftEvent {}

    record Corrected(String kind, String amount, LocalDate offeredOn, List<String> clauses, String text)
            implements GiftEvent {}

    record DecidedOn(UUID manager, String verdict, LocalDate on, String text) implements GiftEvent {}
}
