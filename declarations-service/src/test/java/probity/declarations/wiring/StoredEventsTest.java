package probity.declarations.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static probity.declarations.gift.GiftExamples.ANN;
import static probity.declarations.gift.GiftExamples.BEN;
import static probity.declarations.gift.GiftExamples.DUE;
import static probity.declarations.gift.GiftExamples.FORBIDDEN;
import static probity.declarations.gift.GiftExamples.TODAY;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import probity.chassis.identity.Authority;
import probity.chassis.log.EncodedEvent;
import probity.chassis.log.EventCodec;
import probity.chassis.log.EventPlace;
import probity.chassis.log.StreamId;
import probity.chassis.log.Version;
import probity.declarations.attachment.AttachedFile;
import probity.declarations.attachment.AttachmentEvent;
import probity.declarations.attachment.AttachmentEvent.FileAttached;
import probity.declarations.attachment.AttachmentEvent.FileRemoved;
import probity.declarations.donor.DonorGroupEvent;
import probity.declarations.donor.DonorGroupEvent.DonorGroupCorrected;
import probity.declarations.donor.DonorGroupEvent.DonorGroupDissolved;
import probity.declarations.donor.DonorGroupEvent.DonorsGrouped;
import probity.declarations.gift.Above;
import probity.declarations.gift.Declaration;
import probity.declarations.gift.GiftEvent;
import probity.declarations.gift.GiftEvent.GiftCorrected;
import probity.declarations.gift.GiftEvent.GiftDecidedOn;
import probity.declarations.gift.GiftEvent.GiftPassedUp;
import probity.declarations.gift.GiftEvent.GiftWithdrawn;
import probity.declarations.gift.GiftEvent.GiftsAddedUp;
import probity.declarations.gift.GiftExamples;
import probity.declarations.gift.Verdict;
import probity.declarations.vocabulary.Confidential;

/**
 * The files under events/ are a promise to every event already stored. They are never edited. What is sealed lies open
 * in them, since no two sealings are alike.
 */
class StoredEventsTest {

    static final EventPlace PLACE =
            new EventPlace(new Authority("town"), new StreamId("any", new UUID(0, 1)), new Version(1));

    private static final GiftEventCodec GIFTS = new GiftEventCodec(open());

    private static final AttachmentEventCodec ATTACHMENTS = new AttachmentEventCodec(open());

    private static final DonorGroupEventCodec GROUPS = new DonorGroupEventCodec(open());

    static Stream<GiftEvent> gifts() {
        return Stream.of(
                GiftExamples.DECLARED_BY_ANN,
                new GiftCorrected(new Declaration(GiftExamples.offerOfAPerson("Zoe Quill"), FORBIDDEN, DUE)),
                new GiftPassedUp(BEN, Verdict.GIVE_BACK, TODAY),
                new GiftDecidedOn(BEN, Verdict.GIVE_BACK, TODAY, false, null),
                new GiftsAddedUp(
                        new Declaration(GiftExamples.SMALLER_HAMPER, FORBIDDEN, DUE, GiftExamples.WITH_ANOTHER)),
                new GiftWithdrawn(new Confidential(ANN.value(), "by mistake"), TODAY));
    }

    static Stream<AttachmentEvent> attachments() {
        var file = new AttachedFile(new UUID(0, 15), "application/pdf", 300_009, "ab12");
        return Stream.of(
                new FileAttached(ANN, new UUID(0, 10), new Confidential(ANN.value(), "invitation.pdf"), file, TODAY),
                new FileRemoved(new Confidential(ANN.value(), "the wrong file"), TODAY));
    }

    @ParameterizedTest
    @MethodSource("gifts")
    void a_gift_event_is_stored_as_promised_and_read_back_equal(GiftEvent event) throws IOException {
        promised(GIFTS, event, GIFTS.nameOf(event));
    }

    @ParameterizedTest
    @MethodSource("attachments")
    void an_attachment_event_is_stored_as_promised_and_read_back_equal(AttachmentEvent event) throws IOException {
        promised(ATTACHMENTS, event, ATTACHMENTS.nameOf(event));
    }

    static Stream<DonorGroupEvent> groups() {
        var why = new Confidential(ANN.value(), "One owns the other");
        return Stream.of(
                new DonorsGrouped(Set.of(new UUID(0, 1), new UUID(0, 2)), why),
                new DonorGroupCorrected(Set.of(new UUID(0, 1), new UUID(0, 3)), why),
                new DonorGroupDissolved(why));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void an_event_of_a_group_is_stored_as_promised_and_read_back_equal(DonorGroupEvent event) throws IOException {
        promised(GROUPS, event, GROUPS.nameOf(event));
    }

    @Test
    void how_a_day_was_counted_is_kept_since_it_is_known() throws IOException {
        promised(GIFTS, GiftExamples.DECLARED_WITH_WHY, "gift-declared.v1", "gift-declared.v1.counted");
    }

    @Test
    void how_far_the_code_binds_is_kept_where_it_does_not_bind_wholly() throws IOException {
        promised(GIFTS, GiftExamples.DECLARED_UNASKED, "gift-declared.v1", "gift-declared.v1.unasked");
    }

    @Test
    void what_can_be_told_since_then_is_stored_as_promised() throws IOException {
        promised(
                GIFTS,
                new GiftCorrected(new Declaration(GiftExamples.returnedByCharity(), FORBIDDEN, DUE)),
                "gift-corrected.v1",
                "gift-corrected.v1.returned");
        promised(
                GIFTS,
                new GiftDecidedOn(BEN, Verdict.NOTED, TODAY, true, null),
                "gift-decided-on.v1",
                "gift-decided-on.v1.escalated");
        promised(
                GIFTS,
                new GiftDecidedOn(BEN, Verdict.KEEP, TODAY, false, Above.DIRECTOR),
                "gift-decided-on.v1",
                "gift-decided-on.v1.by-the-director");
    }

    @Test
    void every_event_has_a_sample() {
        assertThat(gifts().map(Object::getClass)).containsExactlyInAnyOrder(GiftEvent.class.getPermittedSubclasses());
        assertThat(attachments().map(Object::getClass))
                .containsExactlyInAnyOrder(AttachmentEvent.class.getPermittedSubclasses());
        assertThat(groups().map(Object::getClass))
                .containsExactlyInAnyOrder(DonorGroupEvent.class.getPermittedSubclasses());
    }

    @Test
    void an_unknown_event_is_not_passed_over() {
        assertThatThrownBy(() -> GIFTS.decode(new EncodedEvent("gift-sold.v1", "{}"), PLACE))
                .hasMessageContaining("gift-sold.v1");
    }

    static <E> void promised(EventCodec<E> codec, E event, String name) throws IOException {
        promised(codec, event, name, name);
    }

    static <E> void promised(EventCodec<E> codec, E event, String name, String sample) throws IOException {
        String promised = resource("/events/" + sample + ".json");

        assertThat(codec.encode(event, PLACE).json()).isEqualTo(promised);
        assertThat(codec.decode(new EncodedEvent(name, promised), PLACE)).isEqualTo(event);
    }

    static String resource(String path) throws IOException {
        try (var stream = Objects.requireNonNull(StoredEventsTest.class.getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), UTF_8).strip();
        }
    }

    /** The shape of a sealed text, without the seal. */
    static Module open() {
        return new SimpleModule().setMixInAnnotation(Confidential.class, Open.class);
    }

    interface Open {

        @JsonProperty("sealed")
        @Nullable
        String text();
    }
}
