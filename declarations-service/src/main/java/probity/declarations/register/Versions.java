package probity.declarations.register;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.chassis.log.StoredEvent;
import probity.chassis.projection.RowChanges;
import probity.declarations.gift.Declaration;
import probity.declarations.gift.GiftEvent.GiftDeclared;

/** The versions of one entry, as one event changes them. */
record Versions(StoredEvent stored, RowChanges rows) {

    /** What a version keeps of the one before. */
    static final String KEPT = """
            entered, authority, declarant, directorate, kind, donor_kind, donor, donor_words, company_number,
            charity_number, sector, donor_relation, pounds, estimated, offered_on, received_on, declared_on, response, code, code_version,
            answer, forbidden, due, days_late, clauses, manager, verdict, decided_on, withdrawn_on""";

    private static final String OFFER = """
            kind, donor_kind, donor, donor_words, company_number, charity_number, sector, donor_relation, pounds, estimated, offered_on,
            received_on, declared_on, response, code, code_version, answer, forbidden, due, days_late, clauses""";

    private static final String OFFERED =
            "?, ?, ?, to_tsvector('simple', ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    private static final String DECLARE = """
            insert into gift_register (gift, position, entered, known_from, authority, declarant, directorate, %s)
            values (?, ?, ?, ?, ?, ?, ?, %s)
            """.formatted(OFFER, OFFERED);

    private static final String COPY = """
            insert into gift_register
                   (gift, position, known_from, capacity, job_title, grade, treatment, treated_before, %1$s)
            select gift, ?, ?, capacity, job_title, grade, treatment, treatment, %1$s
              from gift_register
             where gift = ? and known_until = 'infinity'
            """.formatted(KEPT);

    private static final String CLOSE =
            "update gift_register set known_until = ? where gift = ? and position < ? and known_until = 'infinity'";

    private static final String CHANGE = "update gift_register set %s where gift = ? and position = ?";

    /** What was decided on before is open again. */
    private static final String CORRECT = CHANGE.formatted(
            "(%s) = row (%s), manager = null, verdict = null, decided_on = null".formatted(OFFER, OFFERED));

    private static final String SEAT =
            CHANGE.formatted("(capacity, job_title, grade) = (%s)".formatted(RecipientPlaces.SEAT));

    private static final String TREAT =
            CHANGE.formatted("treatment = %s".formatted(PublicationRules.treatment("gift_register")));

    void declare(GiftDeclared declared) {
        var values = new Values()
                .add(gift())
                .add(stored.position())
                .add(stored.position())
                .add(stored.recordedAt())
                .add(stored.provenance().authority().id())
                .add(declared.declarant().value())
                .add(declared.directorate().id())
                .with(declared.declaration());
        rows.change(gift(), DECLARE, values.toArray());
        follow();
    }

    void correct(Declaration declaration) {
        begin();
        var values = new Values().with(declaration).add(gift()).add(stored.position());
        rows.change(gift(), CORRECT, values.toArray());
        follow();
    }

    /**
     * What follows from the offer: what the recipient was on its day, and what the public is shown. Later statements than
     * the entry's own, so they come after what the same batch says of recipients and codes.
     */
    private void follow() {
        rows.change(gift(), SEAT, gift(), stored.position());
        rows.change(gift(), TREAT, gift(), stored.position());
    }

    /** Sets columns of a new version. */
    void change(String columns, @Nullable Object... values) {
        begin();
        Object[] keyed = Stream.concat(Arrays.stream(values), Stream.of(gift(), stored.position()))
                .toArray();
        rows.change(gift(), CHANGE.formatted(columns), keyed);
    }

    private void begin() {
        rows.change(gift(), COPY, stored.position(), stored.recordedAt(), gift());
        rows.change(gift(), CLOSE, stored.recordedAt(), gift(), stored.position());
    }

    private UUID gift() {
        return stored.stream().id();
    }
}
