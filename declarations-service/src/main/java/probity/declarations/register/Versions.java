package probity.declarations.register;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import probity.chassis.log.StoredEvent;
import probity.chassis.projection.RowChanges;
import probity.declarations.gift.Declaration;
import probity.declarations.gift.Donor;
import probity.declarations.gift.GiftEvent.GiftDeclared;

/** The versions of one entry, as one event changes them. */
record Versions(StoredEvent stored, RowChanges rows) {

    /** What a version keeps of the one before. */
    static final String KEPT = """
            entered, authority, declarant, directorate, kind, donor_kind, donor, donor_words, company_number,
            charity_number, sector, donor_relation, pounds, estimated, offered_on, received_on, declared_on, response, code, code_version,
            answer, forbidden, due, days_late, clauses, passed_up_by, passed_up_verdict, passed_up_on, manager, verdict,
            decided_on, decided_as, withdrawn_on, rectified""";

    private static final String OFFER = """
            kind, donor_kind, donor, donor_words, company_number, charity_number, sector, donor_relation, pounds, estimated, offered_on,
            received_on, declared_on, response, code, code_version, answer, forbidden, due, days_late, clauses""";

    private static final String OFFERED =
            "?, ?, ?, to_tsvector('simple', ?), ?, ?, ?, ?, ?, ?, ?, ?::date, ?, ?, ?, ?, ?, ?, ?::date, ?, ?";

    private static final String DECLARE =
            """
            insert into gift_register
                   (gift, position, entered, known_from, authority, declarant, directorate, %1$s, capacity, job_title, grade, treatment,
                    first_published)
            select gift_register.*, seat.*, %4$s, case when %4$s = 'publish' then gift_register.known_from end
              from (select ?, ?, ?, ?, ?, ?, ?, %2$s)
                   as gift_register (gift, position, entered, known_from, authority, declarant, directorate, %1$s)
              left join lateral (%3$s) seat
                on true
            """.formatted(OFFER, OFFERED, RecipientPlaces.SEAT, PublicationRules.treatment("seat"));

    private static final String COPY = """
            insert into gift_register
                   (gift, position, known_from, capacity, job_title, grade, treatment, treated_before,
                    first_published, %1$s)
            select gift, ?, ?, capacity, job_title, grade, treatment, treatment, first_published, %1$s
              from gift_register
             where gift = ? and known_until = 'infinity'
            """.formatted(KEPT);

    private static final String CLOSE =
            "update gift_register set known_until = ? where gift = ? and position < ? and known_until = 'infinity'";

    private static final String CHANGE = "update gift_register set %s where gift = ? and position = ?";

    private static final String NOTHING_DECIDED = """
            passed_up_by = null, passed_up_verdict = null, passed_up_on = null,
            manager = null, verdict = null, decided_on = null, decided_as = null""";

    /** What was corrected before the public was shown it tells nobody that there was anything before. */
    private static final String RECTIFIED = "rectified = rectified or ? and treated_before = 'publish'";

    /** What was decided on before is open again. */
    private static final String CORRECT =
            CHANGE.formatted("(%s) = row (%s), %s, %s".formatted(OFFER, OFFERED, NOTHING_DECIDED, RECTIFIED));

    private static final String SEAT =
            CHANGE.formatted("(capacity, job_title, grade) = (%s)".formatted(RecipientPlaces.SEAT));

    private static final String TREAT = CHANGE.formatted("""
            treatment = %1$s,
            first_published = coalesce(first_published, case when %1$s = 'publish' then known_from end)
            """.formatted(PublicationRules.treatment("gift_register")));

    /** What words there are: see {@link Marks}. */
    private static final String KEEP_WORDS = """
            insert into gift_register_word
            select unnest(tsvector_to_array(to_tsvector('simple', ?)))
                on conflict do nothing
            """;

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
        var reads = List.of(declared.declarant().value(), rulesOf(declared.declaration()));
        rows.changeAfter(reads, gift(), DECLARE, values.toArray());
        keepWords(declared.declaration().offer().donor());
    }

    /** Names the rules by which the public sees what this version judged. */
    private Object rulesOf(Declaration declaration) {
        var assessment = declaration.assessment();
        return PublicationRules.name(stored.provenance().authority(), assessment.code(), assessment.version());
    }

    /**
     * The whole declaration as it stands now.
     *
     * @param byTheDeclarant not where another gift made it ask for more
     */
    void correct(Declaration declaration, boolean byTheDeclarant) {
        begin();
        var values =
                new Values().with(declaration).add(byTheDeclarant).add(gift()).add(stored.position());
        rows.change(gift(), CORRECT, values.toArray());
        rows.change(gift(), SEAT, gift(), stored.position());
        rows.changeAfter(List.of(rulesOf(declaration)), gift(), TREAT, gift(), stored.position());
        keepWords(declaration.offer().donor());
    }

    private void keepWords(Donor donor) {
        if (donor instanceof Donor.Organisation organisation) {
            String words = SearchWords.of(organisation.name());
            rows.changeAny(words, KEEP_WORDS, words);
        }
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
