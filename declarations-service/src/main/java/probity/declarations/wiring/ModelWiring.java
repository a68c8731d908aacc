package probity.declarations.wiring;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import probity.chassis.command.Aggregate;
import probity.chassis.identity.CurrentCaller;
import probity.chassis.identity.Standing;
import probity.chassis.log.DecodedOnce;
import probity.chassis.sealing.SubjectKeys;
import probity.declarations.adopting.StandardPractice;
import probity.declarations.clock.GiftDeadlines;
import probity.declarations.clock.Staff;
import probity.declarations.code.Codes;
import probity.declarations.donor.DonorGroup;
import probity.declarations.donor.DonorGroupCommand;
import probity.declarations.donor.DonorGroupDecider;
import probity.declarations.donor.DonorGroupEvent;
import probity.declarations.donors.DonorIds;
import probity.declarations.gift.Assessor;
import probity.declarations.gift.Cumulations;
import probity.declarations.gift.Gift;
import probity.declarations.gift.GiftCommand;
import probity.declarations.gift.GiftDecider;
import probity.declarations.gift.GiftEvent;
import probity.declarations.gift.Lines;
import probity.declarations.gift.Places;
import probity.declarations.gift.Reports;
import probity.declarations.people.PlaceTable;
import probity.declarations.person.Person;
import probity.declarations.person.PersonCommand;
import probity.declarations.person.PersonDecider;
import probity.declarations.person.PersonEvent;
import probity.declarations.replaying.AddingUp;
import probity.declarations.replaying.DonorKeys;
import probity.declarations.replaying.FactsOfOffers;
import probity.declarations.vocabulary.PersonId;

/** The models with their stored form, and what one asks of another. */
@Dependent
class ModelWiring {

    @Produces
    @Singleton
    Aggregate<Person, PersonCommand, PersonEvent> people(SubjectKeys keys) {
        return new Aggregate<>(new PersonDecider(), new PersonEventCodec(StoredTypes.sealed(keys)));
    }

    @Produces
    @Singleton
    Aggregate<Gift, GiftCommand, GiftEvent> gifts(SubjectKeys keys) {
        return new Aggregate<>(new GiftDecider(), new DecodedOnce<>(new GiftEventCodec(StoredTypes.sealed(keys))));
    }

    @Produces
    @Singleton
    Aggregate<DonorGroup, DonorGroupCommand, DonorGroupEvent> donorGroups(SubjectKeys keys) {
        return new Aggregate<>(new DonorGroupDecider(), new DonorGroupEventCodec(StoredTypes.sealed(keys)));
    }

    @Produces
    @Singleton
    Places places(PlaceTable table, CurrentCaller caller) {
        return (person, on) -> table.placeOf(person, caller.get().authority(), on);
    }

    @Produces
    @Singleton
    Lines lines(PlaceTable table, CurrentCaller caller) {
        return (person, on) -> table.lineOf(person, caller.get().authority(), on);
    }

    @Produces
    @Singleton
    Reports reports(PlaceTable table, CurrentCaller caller) {
        return (above, on) -> table.below(above, caller.get().authority(), on);
    }

    @Produces
    @Singleton
    Cumulations cumulations(Codes codes, PlaceTable places) {
        return new CodeCumulations(codes, places, StandardPractice.counting());
    }

    @Produces
    @Singleton
    AddingUp addingUp(Codes codes, PlaceTable places) {
        return new CodeCumulations(codes, places, StandardPractice.counting());
    }

    @Produces
    @Singleton
    DonorKeys donorKeys(DonorIds donors) {
        return donors::of;
    }

    /** A leaver's last day is a working day. */
    @Produces
    @Singleton
    Standing standing(PlaceTable table, Clock clock) {
        return (person, authority) -> !table.hasLeft(new PersonId(person), authority, LocalDate.now(clock));
    }

    @Produces
    @Singleton
    Assessor assessor(Codes codes, PlaceTable places, CurrentCaller caller) {
        return new CodeAssessor(codes, places, caller);
    }

    @Produces
    @Singleton
    GiftDeadlines deadlines(Codes codes) {
        return new GiftDeadlines(codes, StandardPractice.read());
    }

    @Produces
    @Singleton
    Staff staff(PlaceTable table) {
        return new PlacedStaff(table);
    }

    @Produces
    @Singleton
    FactsOfOffers factsOfOffers() {
        return CodeAssessor::facts;
    }
}
