package probity.declarations.returning;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import probity.chassis.http.Fields;
import probity.chassis.http.Fields.Field;
import probity.declarations.annualreturn.Body;
import probity.declarations.annualreturn.Particulars;
import probity.declarations.annualreturn.Particulars.Dealing;
import probity.declarations.annualreturn.Particulars.Described;
import probity.declarations.annualreturn.Particulars.PersonTie.Relationship;
import probity.declarations.annualreturn.Particulars.PersonTie.Role;
import probity.declarations.annualreturn.Particulars.Stake.Part;
import probity.declarations.returning.ParticularsBody.BodyBody;
import probity.declarations.returning.ParticularsBody.BodyTieBody;
import probity.declarations.returning.ParticularsBody.ContractBody;
import probity.declarations.returning.ParticularsBody.EmploymentBody;
import probity.declarations.returning.ParticularsBody.MembershipBody;
import probity.declarations.returning.ParticularsBody.PersonTieBody;
import probity.declarations.returning.ParticularsBody.StakeBody;
import probity.declarations.vocabulary.Confidential;
import probity.declarations.vocabulary.Words;

/** Reads the one set of particulars that an interest has. */
record ParticularsReader(Fields in, String path, UUID declarant, UUID named) {

    private static final int REFERENCE_MAX = 200;

    private static final int HOURS_IN_A_WEEK = 168;

    private static final Map<String, Part> PARTS = Words.all(Part.class);

    private static final Map<String, Dealing> DEALINGS = Words.all(Dealing.class);

    private static final Map<String, Relationship> RELATIONSHIPS = Words.all(Relationship.class);

    private static final Map<String, Role> ROLES = Words.all(Role.class);

    /**
     * Ask for it after all fields were read.
     *
     * @param record the only one that the kind takes; absent if any will do
     */
    Supplier<Particulars> read(@Nullable ParticularsBody body, @Nullable String record) {
        Map<String, Supplier<Particulars>> given =
                given(Optional.ofNullable(body).orElse(ParticularsBody.NONE));
        if (given.size() > 1) {
            in.violated(path, "holds more than one kind");
        }
        if (record != null && !given.keySet().equals(Set.of(record))) {
            in.violated(path, "must be %s for this kind of interest".formatted(record));
        }
        return given.values().stream().findFirst().orElse(Described::new);
    }

    private Map<String, Supplier<Particulars>> given(ParticularsBody body) {
        Map<String, Supplier<Particulars>> given = new LinkedHashMap<>();
        Optional.ofNullable(body.employment()).ifPresent(each -> given.put("employment", employment(each)));
        Optional.ofNullable(body.stake()).ifPresent(each -> given.put("stake", stake(each)));
        Optional.ofNullable(body.bodyTie()).ifPresent(each -> given.put("bodyTie", bodyTie(each)));
        Optional.ofNullable(body.contract()).ifPresent(each -> given.put("contract", contract(each)));
        Optional.ofNullable(body.membership()).ifPresent(each -> given.put("membership", membership(each)));
        Optional.ofNullable(body.personTie()).ifPresent(each -> given.put("personTie", personTie(each)));
        return given;
    }

    private Supplier<Particulars> employment(EmploymentBody body) {
        var employer = body("employment.employer", body.employer());
        var paid = in.required(path + ".employment.paid", body.paid());
        var hours = hours("employment.hoursAWeek", body.hoursAWeek());
        var altogether = hours("employment.hoursAltogether", body.hoursAltogether());
        return () -> {
            if (altogether.get() < hours.get()) {
                in.refused(path + ".employment.hoursAltogether", "is less than the hours of this employment");
            }
            return new Particulars.Employment(employer.get(), paid.get(), hours.get(), altogether.get());
        };
    }

    private Supplier<Particulars> stake(StakeBody body) {
        var company = body("stake.in", body.in());
        var part = in.oneOf(path + ".stake.part", body.part(), PARTS);
        var dealing = in.oneOf(path + ".stake.dealing", body.dealing(), DEALINGS);
        return () -> new Particulars.Stake(company.get(), part.get(), dealing.get());
    }

    private Supplier<Particulars> bodyTie(BodyTieBody body) {
        var tiedTo = body("bodyTie.body", body.body());
        var voluntary = in.required(path + ".bodyTie.voluntary", body.voluntary());
        var dealing = in.oneOf(path + ".bodyTie.dealing", body.dealing(), DEALINGS);
        return () -> new Particulars.BodyTie(tiedTo.get(), voluntary.get(), dealing.get());
    }

    private Supplier<Particulars> contract(ContractBody body) {
        var party = body("contract.party", body.party());
        var reference = in.text(path + ".contract.reference", body.reference(), REFERENCE_MAX);
        var noticeOn = InterestReader.optionalDate(in, path + ".contract.noticeOn", body.noticeOn());
        return () -> new Particulars.Contract(
                party.get(),
                new Confidential(declarant, reference.get()),
                noticeOn.get().orElse(null));
    }

    private Supplier<Particulars> membership(MembershipBody body) {
        var organisation = in.text(path + ".membership.organisation", body.organisation(), InterestReader.NAME_MAX);
        var secrecyRules = in.required(path + ".membership.secrecyRules", body.secrecyRules());
        return () -> new Particulars.Membership(new Confidential(declarant, organisation.get()), secrecyRules.get());
    }

    private Supplier<Particulars> personTie(PersonTieBody body) {
        var name = in.text(path + ".personTie.name", body.name(), InterestReader.NAME_MAX);
        var relationship = in.oneOf(path + ".personTie.relationship", body.relationship(), RELATIONSHIPS);
        var role = in.oneOf(path + ".personTie.role", body.role(), ROLES);
        return () -> new Particulars.PersonTie(new Confidential(named, name.get()), relationship.get(), role.get());
    }

    private Supplier<Body> body(String name, @Nullable BodyBody body) {
        String field = path + "." + name;
        var given = Optional.ofNullable(body).orElse(BodyBody.NONE);
        if ((given.organisation() == null) == (given.person() == null)) {
            in.violated(field, "must be either an organisation or a person");
        }
        if (given.number() != null && !Body.Organisation.isNumber(given.number())) {
            in.violated(field + ".number", "must be a company number such as 01234567, or a charity number");
        }
        if (given.person() != null) {
            if (given.number() != null) {
                in.violated(field + ".number", "is for an organisation");
            }
            var person = in.text(field + ".person", given.person(), InterestReader.NAME_MAX);
            return () -> new Body.Individual(new Confidential(named, person.get()));
        }
        var organisation = in.text(field + ".organisation", given.organisation(), InterestReader.NAME_MAX);
        return () -> new Body.Organisation(organisation.get().strip(), given.number());
    }

    private Field<Integer> hours(String name, @Nullable Integer hours) {
        if (hours != null && (hours < 0 || hours > HOURS_IN_A_WEEK)) {
            in.violated(path + "." + name, "must be from 0 to %d".formatted(HOURS_IN_A_WEEK));
        }
        return in.required(path + "." + name, hours);
    }
}
