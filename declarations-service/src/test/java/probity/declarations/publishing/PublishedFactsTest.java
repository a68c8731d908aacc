package probity.declarations.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static probity.declarations.gift.GiftExamples.ANN;
import static probity.declarations.gift.GiftExamples.BEN;
import static probity.declarations.gift.GiftExamples.CARE;
import static probity.declarations.gift.GiftExamples.DUE;
import static probity.declarations.gift.GiftExamples.FORBIDDEN;
import static probity.declarations.gift.GiftExamples.TODAY;
import static probity.declarations.gift.GiftExamples.TO_DECLARE;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.chassis.access.AccessEvent;
import probity.chassis.identity.Authority;
import probity.chassis.log.EncodedEvent;
import probity.chassis.log.EventCodec;
import probity.chassis.log.EventPlace;
import probity.chassis.log.Provenance;
import probity.chassis.log.Recorded;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.chassis.logtree.RootTaken;
import probity.chassis.relay.Audience;
import probity.chassis.relay.Fact;
import probity.contracts.DonorDetails;
import probity.contracts.declarations.CodeAdopted;
import probity.contracts.declarations.CodeRetired;
import probity.contracts.declarations.GiftCorrected;
import probity.contracts.declarations.GiftDeclared;
import probity.contracts.declarations.PersonPlaced;
import probity.contracts.declarations.PlaceTakenBack;
import probity.declarations.code.CodeEvent;
import probity.declarations.code.CodeId;
import probity.declarations.gift.Above;
import probity.declarations.gift.Declaration;
import probity.declarations.gift.GiftEvent;
import probity.declarations.gift.GiftExamples;
import probity.declarations.gift.Verdict;
import probity.declarations.person.PersonEvent;
import probity.declarations.vocabulary.Capacity;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.Place;
import probity.declarations.vocabulary.Post;

/** What leaves the service keeps to the contracts, and gives away neither names nor free text. */
class PublishedFactsTest {

    private static final UUID STREAM = UUID.fromString("00000002-0000-4000-8000-0000000000aa");

    private static final Instant AT = Instant.parse("2026-03-31T10:15:30Z");

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, null))
            .build();

    private static final Place PLACE = new Place(
            Capacity.OFFICER, CARE, new Line(BEN, null, null), Set.of(Post.LINE_MANAGER), LocalDate.of(2026, 4, 1));

    static Stream<Fact> facts() {
        var fromAPerson = new Declaration(GiftExamples.offerOfAPerson("Zoe Quill"), TO_DECLARE, DUE);
        Stream<GiftEvent> gifts = Stream.of(
                GiftExamples.DECLARED_BY_ANN,
                new GiftEvent.GiftDeclared(ANN, CARE, fromAPerson),
                new GiftEvent.GiftCorrected(fromAPerson),
                new GiftEvent.GiftCorrected(new Declaration(GiftExamples.returnedByCharity(), FORBIDDEN, DUE)),
                new GiftEvent.GiftsAddedUp(
                        new Declaration(GiftExamples.SMALLER_HAMPER, FORBIDDEN, DUE, GiftExamples.WITH_ANOTHER)),
                new GiftEvent.GiftsAddedUp(new Declaration(GiftExamples.SMALLER_HAMPER, FORBIDDEN, DUE)),
                new GiftEvent.GiftPassedUp(BEN, Verdict.GIVE_BACK, TODAY),
                new GiftEvent.GiftDecidedOn(BEN, Verdict.GIVE_BACK, TODAY, true, Above.MANAGER),
                new GiftEvent.GiftWithdrawn(new Confidential(ANN.value(), "A secret reason"), TODAY));
        Stream<PersonEvent> people = Stream.of(
                new PersonEvent.PersonRegistered(new Confidential(ANN.value(), "Ann Hill"), PLACE),
                new PersonEvent.PersonPlaced(PLACE),
                new PersonEvent.PlaceCorrected(TODAY, PLACE),
                new PersonEvent.PlaceTakenBack(TODAY),
                new PersonEvent.PersonLeft(TODAY),
                new PersonEvent.LeavingTakenBack(TODAY),
                new PersonEvent.PersonReturned(PLACE));
        Stream<AccessEvent> accesses = Stream.of(
                new AccessEvent.RecordRead(BEN.value(), "line-manager", "gift", STREAM, AT),
                new AccessEvent.RecordRead(BEN.value(), "monitoring-officer", "gift-register", null, AT),
                new AccessEvent.AccessRefused(BEN.value(), "GET /api/v1/gift-register", AT));
        return Stream.of(
                        gifts.flatMap(event -> new GiftFacts(codec()).facts(recorded(event)).stream()),
                        people.flatMap(event -> new PersonFacts(codec()).facts(recorded(event)).stream()),
                        accesses.flatMap(event -> new AccessFacts().facts(recorded(event)).stream()),
                        Stream.of(new RootTaken(STREAM, 7, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="))
                                .flatMap(event -> new LogRootFacts().facts(recorded(event)).stream()))
                .flatMap(facts -> facts);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_fact_keeps_to_its_contract(Fact fact) throws JsonProcessingException {
        keepsToItsContract(fact);
    }

    static void keepsToItsContract(Fact fact) throws JsonProcessingException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        PublishedFactsTest.class.getResourceAsStream("/schemas/%s.json".formatted(fact.type())),
                        InputFormat.JSON);

        assertThat(schema.validate(JSON.writeValueAsString(fact.body()), InputFormat.JSON))
                .isEmpty();
        assertThat(fact.audience()).isEqualTo(Audience.OFFICERS);
        assertThat(fact.key()).isEqualTo(STREAM);
        assertThat(fact.authority()).isEqualTo(new Authority("town"));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void no_fact_tells_what_was_told_in_confidence(Fact fact) throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(fact.body()))
                .doesNotContain(
                        "Ann Hill", "Zoe Quill", "A hamper", "A secret reason", "A list price", "asked for a grant");
    }

    @Test
    void a_gift_is_published_with_what_it_is_worth_and_what_the_code_asked() {
        var body = (GiftDeclared) facts().findFirst().orElseThrow().body();

        assertThat(body.value().amount()).isEqualTo("60.00");
        assertThat(body.donor()).isEqualTo("Acme Ltd");
        assertThat(body.kind()).isEqualTo("gift");
        assertThat(body.response()).isEqualTo("accepted");
        assertThat(body.code()).isEqualTo("town-staff");
        assertThat(body.codeVersion()).isEqualTo(3);
        assertThat(body.required()).isTrue();
        assertThat(body.due()).isEqualTo(DUE);
        assertThat(body.clauses()).containsExactly("9.01", "2");
    }

    @Test
    @Tag("G-13")
    void what_was_done_with_a_gift_is_published_with_what_forbids_it() {
        var body = facts().map(Fact::body)
                .filter(GiftCorrected.class::isInstance)
                .map(GiftCorrected.class::cast)
                .toList()
                .getLast();

        assertThat(body.response()).isEqualTo("accepted");
        assertThat(body.outcome()).isEqualTo("returned");
        assertThat(body.donorTold()).isTrue();
        assertThat(body.forbiddenBy()).containsExactly("10");
        assertThat(body.receivedOn()).isEqualTo(DUE.minusDays(27));
        assertThat(body.donorDetails())
                .isEqualTo(new DonorDetails("applicant", null, "1234567", "arts-and-recreation"));
    }

    @Test
    void who_is_registered_is_published_as_placed_and_a_corrected_name_not_at_all() {
        var registered = new PersonEvent.PersonRegistered(new Confidential(ANN.value(), "Ann Hill"), PLACE);
        var corrected = new PersonEvent.NameCorrected(new Confidential(ANN.value(), "Anne Hill"));

        assertThat(new PersonFacts(codec()).facts(recorded(registered)))
                .singleElement()
                .extracting(Fact::body)
                .isEqualTo(placed());
        assertThat(new PersonFacts(codec()).facts(recorded(corrected))).isEmpty();
    }

    @Test
    void a_place_from_a_wrong_day_is_taken_back_before_the_right_one_is_told() {
        assertThat(bodies(new PersonEvent.PlaceCorrected(TODAY, PLACE)))
                .containsExactly(new PlaceTakenBack(STREAM, TODAY), placed());
        assertThat(bodies(new PersonEvent.PlaceCorrected(PLACE.from(), PLACE))).containsExactly(placed());
    }

    @Test
    void who_is_back_is_published_as_placed() {
        assertThat(bodies(new PersonEvent.PersonReturned(PLACE))).containsExactly(placed());
    }

    private static List<Object> bodies(PersonEvent event) {
        return new PersonFacts(codec())
                .facts(recorded(event)).stream().map(Fact::body).toList();
    }

    private static PersonPlaced placed() {
        return new PersonPlaced(
                STREAM, BEN.value(), null, null, "adult-services", List.of("line-manager"), PLACE.from());
    }

    @Test
    void everybody_is_told_the_whole_of_a_code_and_whether_it_was_signed_off() {
        var day = LocalDate.of(2026, 1, 1);
        var code = new CodeId("town-staff");
        Map<String, Object> document = Map.of("code", "town-staff", "version", 3);

        assertPublic(
                new CodeEvent.CodeImported(code, 3, day, document),
                "probity.declarations.code-adopted.v1",
                new CodeAdopted("town-staff", 3, day, true, document));
        assertPublic(
                new CodeEvent.VersionAdopted(code, 3, day, document),
                "probity.declarations.code-adopted.v1",
                new CodeAdopted("town-staff", 3, day, false, document));
    }

    @Test
    void everybody_is_told_that_a_code_is_retired_and_nobody_what_is_only_proposed() {
        var day = LocalDate.of(2027, 1, 1);
        var code = new CodeId("town-staff");

        assertPublic(
                new CodeEvent.CodeRetired(code, day),
                "probity.declarations.code-retired.v1",
                new CodeRetired("town-staff", day));
        assertThat(new CodeFacts(codec()).facts(recorded(new CodeEvent.VersionDrafted(code, 4, day, Map.of(), TODAY))))
                .isEmpty();
    }

    private static void assertPublic(CodeEvent event, String type, Object body) {
        assertThat(new CodeFacts(codec()).facts(recorded(event)))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.type()).isEqualTo(type);
                    assertThat(fact.audience()).isEqualTo(Audience.PUBLIC);
                    assertThat(fact.body()).isEqualTo(body);
                });
    }

    static <E> Recorded<E> recorded(E event) {
        var provenance = Provenance.automatic(new Authority("town"), "test", AT);
        return new Recorded<>(1, new StreamId("any", STREAM), new Version(1), provenance, AT, event);
    }

    /** Translating needs no stored form. */
    static <E> EventCodec<E> codec() {
        return new EventCodec<>() {
            @Override
            public String category() {
                return "any";
            }

            @Override
            public EncodedEvent encode(E event, EventPlace place) {
                throw new UnsupportedOperationException();
            }

            @Override
            public E decode(EncodedEvent event, EventPlace place) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
