package probity.declarations.wiring;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import probity.chassis.command.Aggregate;
import probity.chassis.identity.CurrentCaller;
import probity.chassis.relay.Translation;
import probity.chassis.sealing.SubjectKeys;
import probity.declarations.adopting.StandardPractice;
import probity.declarations.annualreturn.AnnualReturn;
import probity.declarations.annualreturn.AnnualReturnCommand;
import probity.declarations.annualreturn.AnnualReturnDecider;
import probity.declarations.annualreturn.AnnualReturnEvent;
import probity.declarations.annualreturn.InterestForm;
import probity.declarations.annualreturn.InterestForms;
import probity.declarations.annualreturn.Staff;
import probity.declarations.campaign.Campaign;
import probity.declarations.campaign.CampaignCommand;
import probity.declarations.campaign.CampaignDecider;
import probity.declarations.campaign.CampaignEvent;
import probity.declarations.campaign.Duties;
import probity.declarations.campaign.Population;
import probity.declarations.campaign.PopulationCommand;
import probity.declarations.campaign.PopulationDecider;
import probity.declarations.campaign.PopulationEvent;
import probity.declarations.campaign.Workforce;
import probity.declarations.campaign.Workforce.Serving;
import probity.declarations.code.Code;
import probity.declarations.code.CodeDocument;
import probity.declarations.code.Codes;
import probity.declarations.code.InterestRules;
import probity.declarations.code.Practice;
import probity.declarations.gift.Reports.Report;
import probity.declarations.people.LeaverTable;
import probity.declarations.people.PlaceTable;
import probity.declarations.publishing.AnnualReturnFacts;
import probity.declarations.publishing.CampaignFacts;
import probity.declarations.publishing.PopulationFacts;
import probity.declarations.vocabulary.Line;
import probity.declarations.vocabulary.PersonId;
import probity.declarations.vocabulary.Place;

/** The models of the annual declaration with their stored form, and what they ask of codes and people. */
@Dependent
class AnnualWiring {

    @Produces
    @Singleton
    Aggregate<Campaign, CampaignCommand, CampaignEvent> campaigns(SubjectKeys keys) {
        return new Aggregate<>(new CampaignDecider(), new CampaignEventCodec(StoredTypes.sealed(keys)));
    }

    @Produces
    @Singleton
    Aggregate<Population, PopulationCommand, PopulationEvent> populations() {
        return new Aggregate<>(new PopulationDecider(), new PopulationEventCodec());
    }

    @Produces
    @Singleton
    Aggregate<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> annualReturns(SubjectKeys keys) {
        return new Aggregate<>(new AnnualReturnDecider(), new AnnualReturnEventCodec(StoredTypes.sealed(keys)));
    }

    @Produces
    @Singleton
    Translation<CampaignEvent> campaignFacts(Aggregate<Campaign, CampaignCommand, CampaignEvent> campaigns) {
        return new CampaignFacts(campaigns.codec());
    }

    @Produces
    @Singleton
    Translation<PopulationEvent> populationFacts(
            Aggregate<Population, PopulationCommand, PopulationEvent> populations) {
        return new PopulationFacts(populations.codec());
    }

    @Produces
    @Singleton
    Translation<AnnualReturnEvent> annualReturnFacts(
            Aggregate<AnnualReturn, AnnualReturnCommand, AnnualReturnEvent> returns) {
        return new AnnualReturnFacts(returns.codec());
    }

    @Produces
    @Singleton
    Workforce workforce(PlaceTable places, LeaverTable table, CurrentCaller caller) {
        return new Workforce() {
            @Override
            public List<Serving> on(LocalDate day) {
                return places.on(caller.get().authority().id(), day)
                        .map(each -> new Serving(each.person(), each.place()))
                        .toList();
            }

            @Override
            public Set<PersonId> leavers(LocalDate from, LocalDate until) {
                return table.leavers(from, until, caller.get().authority());
            }
        };
    }

    @Produces
    @Singleton
    Staff annualStaff(PlaceTable places, CurrentCaller caller) {
        return new Staff() {
            @Override
            public Optional<Place> placeOf(PersonId person, LocalDate on) {
                return places.placeOf(person, caller.get().authority(), on);
            }

            @Override
            public Line lineOf(PersonId person, LocalDate on) {
                return places.lineOf(person, caller.get().authority(), on);
            }

            @Override
            public Below below(PersonId somebody, LocalDate on) {
                var reports = places.below(somebody, caller.get().authority(), on);
                return new Below(
                        reports.stream().map(Report::person).collect(toSet()),
                        reports.stream()
                                .filter(Report::toDirector)
                                .map(Report::person)
                                .collect(toSet()));
            }
        };
    }

    @Produces
    @Singleton
    Duties duties(Codes codes, CurrentCaller caller) {
        return new CodeDuties(codes, caller);
    }

    @Produces
    @Singleton
    InterestForms forms(Codes codes, CurrentCaller caller) {
        Practice standard = StandardPractice.read();
        return (capacity, on) -> codes.binding(caller.get().authority().id(), capacity, on)
                .map(Code::id)
                .flatMap(codes::version)
                .map(document -> new InterestForm(
                        document.code().id().code().value(),
                        document.code().id().number(),
                        kinds(InterestRules.of(document), records(document, standard))));
    }

    private static Map<String, String> records(CodeDocument document, Practice standard) {
        return document.practice()
                .flatMap(Practice::interestRecords)
                .or(standard::interestRecords)
                .orElse(Map.of());
    }

    /** A kind takes the particulars that the code names, or else those that the authority asks for. */
    private static Map<String, InterestForm.InterestKind> kinds(InterestRules rules, Map<String, String> records) {
        return rules.kinds().stream()
                .collect(toMap(
                        InterestRules.Kind::id,
                        kind -> new InterestForm.InterestKind(
                                kind.title(),
                                kind.financial(),
                                kind.record() == null ? records.get(kind.id()) : kind.record(),
                                kind.basis().clauses())));
    }
}
