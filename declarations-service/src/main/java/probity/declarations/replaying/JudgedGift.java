package probity.declarations.replaying;

import java.time.LocalDate;
import java.util.UUID;
import probity.declarations.code.CodeVersion;
import probity.declarations.code.GiftFacts;

/** A declaration that stands, as far as a code judges it. */
record JudgedGift(
        UUID gift, UUID declarant, String directorate, CodeVersion judgedBy, GiftFacts facts, LocalDate declaredOn) {}
